
/tmp/eng/code.bin:     file format binary


Disassembly of section .data:

0000000000000000 <.data>:
       0:	55                   	push   %rbp
       1:	41 57                	push   %r15
       3:	41 56                	push   %r14
       5:	41 55                	push   %r13
       7:	41 54                	push   %r12
       9:	53                   	push   %rbx
       a:	48 8b 84 24 a0 01 00 	mov    0x1a0(%rsp),%rax
      11:	00 
      12:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
      17:	48 8b 94 24 b0 00 00 	mov    0xb0(%rsp),%rdx
      1e:	00 
      1f:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
      26:	00 
      27:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
      2e:	00 
      2f:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
      36:	00 
      37:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
      3e:	00 
      3f:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
      44:	48 89 7c 24 f0       	mov    %rdi,-0x10(%rsp)
      49:	c5 d9 57 e4          	vxorpd %xmm4,%xmm4,%xmm4
      4d:	c5 d0 57 ed          	vxorps %xmm5,%xmm5,%xmm5
      51:	31 ff                	xor    %edi,%edi
      53:	48 8d 04 c5 00 00 00 	lea    0x0(,%rax,8),%rax
      5a:	00 
      5b:	c5 fb 10 4d 08       	vmovsd 0x8(%rbp),%xmm1
      60:	48 d1 fa             	sar    %rdx
      63:	48 89 54 24 d0       	mov    %rdx,-0x30(%rsp)
      68:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
      6d:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
      71:	48 89 44 24 f8       	mov    %rax,-0x8(%rsp)
      76:	48 b8 68 82 e8 09 71 	movabs $0x7f7109e88268,%rax
      7d:	7f 00 00 
      80:	c5 fb 10 10          	vmovsd (%rax),%xmm2
      84:	48 b8 60 82 e8 09 71 	movabs $0x7f7109e88260,%rax
      8b:	7f 00 00 
      8e:	c5 fb 10 18          	vmovsd (%rax),%xmm3
      92:	49 8d 85 08 01 00 00 	lea    0x108(%r13),%rax
      99:	48 89 44 24 d8       	mov    %rax,-0x28(%rsp)
      9e:	31 c0                	xor    %eax,%eax
      a0:	48 89 44 24 e8       	mov    %rax,-0x18(%rsp)
      a5:	48 6b c0 38          	imul   $0x38,%rax,%rax
      a9:	4c 01 f0             	add    %r14,%rax
      ac:	48 89 44 24 e0       	mov    %rax,-0x20(%rsp)
      b1:	eb 6d                	jmp    0x120
      b3:	4c 8b 44 24 80       	mov    -0x80(%rsp),%r8
      b8:	41 83 78 28 ff       	cmpl   $0xffffffff,0x28(%r8)
      bd:	0f 84 4a 1b 00 00    	je     0x1c0d
      c3:	49 63 40 24          	movslq 0x24(%r8),%rax
      c7:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
      ce:	00 
      cf:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
      d4:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
      db:	00 
      dc:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
      e1:	48 6b f0 38          	imul   $0x38,%rax,%rsi
      e5:	48 c1 f8 3f          	sar    $0x3f,%rax
      e9:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
      f0:	00 
      f1:	48 6b c0 38          	imul   $0x38,%rax,%rax
      f5:	4c 01 f0             	add    %r14,%rax
      f8:	89 7c 06 2c          	mov    %edi,0x2c(%rsi,%rax,1)
      fc:	c7 41 2c ff ff ff ff 	movl   $0xffffffff,0x2c(%rcx)
     103:	41 89 78 24          	mov    %edi,0x24(%r8)
     107:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
     10e:	00 00 
     110:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
     115:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
     11c:	00 
     11d:	48 ff c7             	inc    %rdi
     120:	c4 c1 7b 10 72 10    	vmovsd 0x10(%r10),%xmm6
     126:	4d 8b 42 18          	mov    0x18(%r10),%r8
     12a:	c5 f9 28 fb          	vmovapd %xmm3,%xmm7
     12e:	48 3b bc 24 68 01 00 	cmp    0x168(%rsp),%rdi
     135:	00 
     136:	7d 1f                	jge    0x157
     138:	48 89 f8             	mov    %rdi,%rax
     13b:	48 c1 f8 3f          	sar    $0x3f,%rax
     13f:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
     146:	00 
     147:	48 6b f7 38          	imul   $0x38,%rdi,%rsi
     14b:	4c 01 f6             	add    %r14,%rsi
     14e:	48 6b c0 38          	imul   $0x38,%rax,%rax
     152:	c5 fb 10 3c 30       	vmovsd (%rax,%rsi,1),%xmm7
     157:	c5 f9 2e cc          	vucomisd %xmm4,%xmm1
     15b:	48 89 7c 24 98       	mov    %rdi,-0x68(%rsp)
     160:	0f 97 c0             	seta   %al
     163:	48 39 7c 24 e8       	cmp    %rdi,-0x18(%rsp)
     168:	40 0f 9c c6          	setl   %sil
     16c:	40 20 c6             	and    %al,%sil
     16f:	40 80 fe 01          	cmp    $0x1,%sil
     173:	75 20                	jne    0x195
     175:	48 8b 44 24 e0       	mov    -0x20(%rsp),%rax
     17a:	c5 7b 10 00          	vmovsd (%rax),%xmm8
     17e:	c5 3b 58 45 08       	vaddsd 0x8(%rbp),%xmm8,%xmm8
     183:	c4 c1 79 2e f0       	vucomisd %xmm8,%xmm6
     188:	72 0b                	jb     0x195
     18a:	c4 c1 79 2e f8       	vucomisd %xmm8,%xmm7
     18f:	0f 83 7b 58 00 00    	jae    0x5a10
     195:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
     199:	0f 83 21 02 00 00    	jae    0x3c0
     19f:	4c 89 c0             	mov    %r8,%rax
     1a2:	48 c1 f8 3f          	sar    $0x3f,%rax
     1a6:	48 89 d6             	mov    %rdx,%rsi
     1a9:	4b 8d 14 c0          	lea    (%r8,%r8,8),%rdx
     1ad:	4c 89 44 24 88       	mov    %r8,-0x78(%rsp)
     1b2:	48 89 44 24 a0       	mov    %rax,-0x60(%rsp)
     1b7:	48 21 d8             	and    %rbx,%rax
     1ba:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
     1c1:	00 
     1c2:	48 8d 14 d6          	lea    (%rsi,%rdx,8),%rdx
     1c6:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     1ca:	80 7c c2 44 00       	cmpb   $0x0,0x44(%rdx,%rax,8)
     1cf:	48 8d 34 c2          	lea    (%rdx,%rax,8),%rsi
     1d3:	48 89 74 24 80       	mov    %rsi,-0x80(%rsp)
     1d8:	0f 84 cc 02 00 00    	je     0x4aa
     1de:	83 7e 30 ff          	cmpl   $0xffffffff,0x30(%rsi)
     1e2:	48 89 f0             	mov    %rsi,%rax
     1e5:	74 5d                	je     0x244
     1e7:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
     1ec:	48 8b 7c 24 80       	mov    -0x80(%rsp),%rdi
     1f1:	4c 8b 44 24 78       	mov    0x78(%rsp),%r8
     1f6:	4c 8b 4c 24 70       	mov    0x70(%rsp),%r9
     1fb:	48 63 40 2c          	movslq 0x2c(%rax),%rax
     1ff:	48 63 7f 28          	movslq 0x28(%rdi),%rdi
     203:	89 c2                	mov    %eax,%edx
     205:	48 8d 34 c0          	lea    (%rax,%rax,8),%rsi
     209:	48 c1 f8 3f          	sar    $0x3f,%rax
     20d:	4c 21 c0             	and    %r8,%rax
     210:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     214:	49 8d 04 c1          	lea    (%r9,%rax,8),%rax
     218:	89 7c f0 28          	mov    %edi,0x28(%rax,%rsi,8)
     21c:	48 8d 04 ff          	lea    (%rdi,%rdi,8),%rax
     220:	48 c1 ff 3f          	sar    $0x3f,%rdi
     224:	4c 21 c7             	and    %r8,%rdi
     227:	48 8d 34 ff          	lea    (%rdi,%rdi,8),%rsi
     22b:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
     230:	49 8d 34 f1          	lea    (%r9,%rsi,8),%rsi
     234:	89 54 c6 2c          	mov    %edx,0x2c(%rsi,%rax,8)
     238:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
     23d:	c7 40 30 ff ff ff ff 	movl   $0xffffffff,0x30(%rax)
     244:	c5 f9 2e 30          	vucomisd (%rax),%xmm6
     248:	0f 83 d6 02 00 00    	jae    0x524
     24e:	80 78 47 01          	cmpb   $0x1,0x47(%rax)
     252:	4c 8b 4c 24 88       	mov    -0x78(%rsp),%r9
     257:	0f 85 fb 23 00 00    	jne    0x2658
     25d:	48 83 7d 40 01       	cmpq   $0x1,0x40(%rbp)
     262:	0f 85 f0 23 00 00    	jne    0x2658
     268:	c5 cb 5c 78 10       	vsubsd 0x10(%rax),%xmm6,%xmm7
     26d:	48 63 70 3c          	movslq 0x3c(%rax),%rsi
     271:	48 83 fe 02          	cmp    $0x2,%rsi
     275:	7c 16                	jl     0x28d
     277:	48 ff ce             	dec    %rsi
     27a:	c4 61 83 2a c6       	vcvtsi2sd %rsi,%xmm15,%xmm8
     27f:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
     284:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
     288:	c4 c1 43 5e f8       	vdivsd %xmm8,%xmm7,%xmm7
     28d:	c5 c3 58 78 08       	vaddsd 0x8(%rax),%xmm7,%xmm7
     292:	48 8b 54 24 a0       	mov    -0x60(%rsp),%rdx
     297:	48 89 c6             	mov    %rax,%rsi
     29a:	48 8b 8c 24 e0 00 00 	mov    0xe0(%rsp),%rcx
     2a1:	00 
     2a2:	4d 89 ca             	mov    %r9,%r10
     2a5:	4c 8b 9c 24 d0 01 00 	mov    0x1d0(%rsp),%r11
     2ac:	00 
     2ad:	c5 fb 11 78 08       	vmovsd %xmm7,0x8(%rax)
     2b2:	c5 fb 11 70 10       	vmovsd %xmm6,0x10(%rax)
     2b7:	48 89 d0             	mov    %rdx,%rax
     2ba:	48 23 84 24 e8 00 00 	and    0xe8(%rsp),%rax
     2c1:	00 
     2c2:	48 23 94 24 d8 01 00 	and    0x1d8(%rsp),%rdx
     2c9:	00 
     2ca:	4c 01 c8             	add    %r9,%rax
     2cd:	48 0f af 84 24 f0 00 	imul   0xf0(%rsp),%rax
     2d4:	00 00 
     2d6:	4c 01 d2             	add    %r10,%rdx
     2d9:	49 0f af d4          	imul   %r12,%rdx
     2dd:	49 8d 14 93          	lea    (%r11,%rdx,4),%rdx
     2e1:	4c 8d 0c 40          	lea    (%rax,%rax,2),%r9
     2e5:	4e 8b 7c c9 10       	mov    0x10(%rcx,%r9,8),%r15
     2ea:	c4 21 7b 10 4c c9 08 	vmovsd 0x8(%rcx,%r9,8),%xmm9
     2f1:	4c 89 f8             	mov    %r15,%rax
     2f4:	48 c1 f8 3f          	sar    $0x3f,%rax
     2f8:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
     2ff:	00 
     300:	49 6b ff 38          	imul   $0x38,%r15,%rdi
     304:	4c 01 f7             	add    %r14,%rdi
     307:	c5 b3 5c ff          	vsubsd %xmm7,%xmm9,%xmm7
     30b:	4c 6b c0 38          	imul   $0x38,%rax,%r8
     30f:	c5 c3 5f fc          	vmaxsd %xmm4,%xmm7,%xmm7
     313:	49 63 44 38 28       	movslq 0x28(%r8,%rdi,1),%rax
     318:	49 89 c2             	mov    %rax,%r10
     31b:	49 c1 fa 3f          	sar    $0x3f,%r10
     31f:	4d 21 e2             	and    %r12,%r10
     322:	4a 8d 14 92          	lea    (%rdx,%r10,4),%rdx
     326:	c5 7a 10 04 82       	vmovss (%rdx,%rax,4),%xmm8
     32b:	31 c0                	xor    %eax,%eax
     32d:	c4 41 3a 5a c0       	vcvtss2sd %xmm8,%xmm8,%xmm8
     332:	c4 c1 43 5e f8       	vdivsd %xmm8,%xmm7,%xmm7
     337:	c4 c1 7b 11 7c 38 08 	vmovsd %xmm7,0x8(%r8,%rdi,1)
     33e:	c4 a1 4b 5c 3c c9    	vsubsd (%rcx,%r9,8),%xmm6,%xmm7
     344:	c4 c1 43 58 7c 38 20 	vaddsd 0x20(%r8,%rdi,1),%xmm7,%xmm7
     34b:	c4 c1 7b 11 7c 38 20 	vmovsd %xmm7,0x20(%r8,%rdi,1)
     352:	c7 46 3c 00 00 00 00 	movl   $0x0,0x3c(%rsi)
     359:	80 7e 47 01          	cmpb   $0x1,0x47(%rsi)
     35d:	c5 cb 5c 7e 18       	vsubsd 0x18(%rsi),%xmm6,%xmm7
     362:	0f 94 c0             	sete   %al
     365:	c5 c3 58 7c c5 20    	vaddsd 0x20(%rbp,%rax,8),%xmm7,%xmm7
     36b:	c5 fb 11 7c c5 20    	vmovsd %xmm7,0x20(%rbp,%rax,8)
     371:	66 c7 46 46 00 00    	movw   $0x0,0x46(%rsi)
     377:	4d 63 4c 38 28       	movslq 0x28(%r8,%rdi,1),%r9
     37c:	4c 01 c7             	add    %r8,%rdi
     37f:	4c 89 c8             	mov    %r9,%rax
     382:	48 c1 f8 3f          	sar    $0x3f,%rax
     386:	4b 8d 14 c9          	lea    (%r9,%r9,8),%rdx
     38a:	48 21 d8             	and    %rbx,%rax
     38d:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     391:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
     396:	83 7c d0 28 ff       	cmpl   $0xffffffff,0x28(%rax,%rdx,8)
     39b:	4c 8d 04 d0          	lea    (%rax,%rdx,8),%r8
     39f:	0f 84 43 35 00 00    	je     0x38e8
     3a5:	41 8b 40 20          	mov    0x20(%r8),%eax
     3a9:	89 47 2c             	mov    %eax,0x2c(%rdi)
     3ac:	45 89 78 20          	mov    %r15d,0x20(%r8)
     3b0:	e9 7e 35 00 00       	jmp    0x3933
     3b5:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
     3bc:	00 00 00 00 
     3c0:	4c 8b 8c 24 30 01 00 	mov    0x130(%rsp),%r9
     3c7:	00 
     3c8:	48 3b bc 24 68 01 00 	cmp    0x168(%rsp),%rdi
     3cf:	00 
     3d0:	0f 84 f8 67 00 00    	je     0x6bce
     3d6:	48 89 f8             	mov    %rdi,%rax
     3d9:	48 c1 f8 3f          	sar    $0x3f,%rax
     3dd:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
     3e4:	00 
     3e5:	48 6b f7 38          	imul   $0x38,%rdi,%rsi
     3e9:	4c 01 f6             	add    %r14,%rsi
     3ec:	48 6b c0 38          	imul   $0x38,%rax,%rax
     3f0:	4c 63 5c 30 28       	movslq 0x28(%rax,%rsi,1),%r11
     3f5:	48 8d 0c 06          	lea    (%rsi,%rax,1),%rcx
     3f9:	4c 89 d8             	mov    %r11,%rax
     3fc:	48 c1 f8 3f          	sar    $0x3f,%rax
     400:	4b 8d 34 db          	lea    (%r11,%r11,8),%rsi
     404:	4c 21 c8             	and    %r9,%rax
     407:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     40b:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
     410:	44 8b 54 f0 10       	mov    0x10(%rax,%rsi,8),%r10d
     415:	4c 8d 3c f0          	lea    (%rax,%rsi,8),%r15
     419:	41 83 fa 02          	cmp    $0x2,%r10d
     41d:	75 41                	jne    0x460
     41f:	41 83 7f 28 ff       	cmpl   $0xffffffff,0x28(%r15)
     424:	0f 84 cc 02 00 00    	je     0x6f6
     42a:	49 63 47 24          	movslq 0x24(%r15),%rax
     42e:	48 6b f0 38          	imul   $0x38,%rax,%rsi
     432:	48 c1 f8 3f          	sar    $0x3f,%rax
     436:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
     43d:	00 
     43e:	48 6b c0 38          	imul   $0x38,%rax,%rax
     442:	4c 01 f0             	add    %r14,%rax
     445:	89 7c 06 2c          	mov    %edi,0x2c(%rsi,%rax,1)
     449:	c7 41 2c ff ff ff ff 	movl   $0xffffffff,0x2c(%rcx)
     450:	41 89 7f 24          	mov    %edi,0x24(%r15)
     454:	e9 db 02 00 00       	jmp    0x734
     459:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
     460:	4c 89 ea             	mov    %r13,%rdx
     463:	4d 63 6f 1c          	movslq 0x1c(%r15),%r13
     467:	4c 89 7c 24 80       	mov    %r15,-0x80(%rsp)
     46c:	4c 89 e8             	mov    %r13,%rax
     46f:	48 c1 f8 3f          	sar    $0x3f,%rax
     473:	4b 8d 74 ed 00       	lea    0x0(%r13,%r13,8),%rsi
     478:	4c 21 c8             	and    %r9,%rax
     47b:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     47f:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
     483:	8b 44 f0 34          	mov    0x34(%rax,%rsi,8),%eax
     487:	89 44 24 88          	mov    %eax,-0x78(%rsp)
     48b:	85 c0                	test   %eax,%eax
     48d:	0f 8e 4f 03 00 00    	jle    0x7e2
     493:	c5 c3 5c 31          	vsubsd (%rcx),%xmm7,%xmm6
     497:	c5 7b 10 45 08       	vmovsd 0x8(%rbp),%xmm8
     49c:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
     4a0:	0f 96 44 24 90       	setbe  -0x70(%rsp)
     4a5:	e9 3d 03 00 00       	jmp    0x7e7
     4aa:	c6 46 44 01          	movb   $0x1,0x44(%rsi)
     4ae:	c5 fb 11 76 20       	vmovsd %xmm6,0x20(%rsi)
     4b3:	c5 fb 11 76 10       	vmovsd %xmm6,0x10(%rsi)
     4b8:	48 63 46 40          	movslq 0x40(%rsi),%rax
     4bc:	48 85 c0             	test   %rax,%rax
     4bf:	78 09                	js     0x4ca
     4c1:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     4c5:	41 ff 44 c5 34       	incl   0x34(%r13,%rax,8)
     4ca:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
     4cf:	80 78 46 00          	cmpb   $0x0,0x46(%rax)
     4d3:	0f 84 ac 05 00 00    	je     0xa85
     4d9:	c7 44 24 b0 00 00 00 	movl   $0x0,-0x50(%rsp)
     4e0:	00 
     4e1:	48 8b 7d 48          	mov    0x48(%rbp),%rdi
     4e5:	48 8b 75 50          	mov    0x50(%rbp),%rsi
     4e9:	80 78 47 01          	cmpb   $0x1,0x47(%rax)
     4ed:	0f 85 e8 00 00 00    	jne    0x5db
     4f3:	48 83 7d 40 01       	cmpq   $0x1,0x40(%rbp)
     4f8:	49 89 c3             	mov    %rax,%r11
     4fb:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
     502:	00 
     503:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
     508:	4c 8b 4c 24 88       	mov    -0x78(%rsp),%r9
     50d:	0f 95 c0             	setne  %al
     510:	0a 44 24 b0          	or     -0x50(%rsp),%al
     514:	a8 01                	test   $0x1,%al
     516:	0f 85 42 01 00 00    	jne    0x65e
     51c:	48 01 fe             	add    %rdi,%rsi
     51f:	e9 e1 00 00 00       	jmp    0x605
     524:	c5 cb 5c 78 10       	vsubsd 0x10(%rax),%xmm6,%xmm7
     529:	48 63 48 3c          	movslq 0x3c(%rax),%rcx
     52d:	48 8b 54 24 88       	mov    -0x78(%rsp),%rdx
     532:	48 83 f9 02          	cmp    $0x2,%rcx
     536:	7c 1c                	jl     0x554
     538:	48 8d 41 ff          	lea    -0x1(%rcx),%rax
     53c:	c4 61 83 2a c0       	vcvtsi2sd %rax,%xmm15,%xmm8
     541:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
     546:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
     54b:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
     54f:	c4 c1 43 5e f8       	vdivsd %xmm8,%xmm7,%xmm7
     554:	c5 c3 58 78 08       	vaddsd 0x8(%rax),%xmm7,%xmm7
     559:	4c 8d 59 ff          	lea    -0x1(%rcx),%r11
     55d:	83 f9 02             	cmp    $0x2,%ecx
     560:	41 b9 00 00 00 00    	mov    $0x0,%r9d
     566:	4c 89 de             	mov    %r11,%rsi
     569:	c5 fb 11 78 08       	vmovsd %xmm7,0x8(%rax)
     56e:	c5 fb 11 70 10       	vmovsd %xmm6,0x10(%rax)
     573:	b8 00 00 00 00       	mov    $0x0,%eax
     578:	48 0f 4c f0          	cmovl  %rax,%rsi
     57c:	48 8b 44 24 a0       	mov    -0x60(%rsp),%rax
     581:	48 23 84 24 e8 00 00 	and    0xe8(%rsp),%rax
     588:	00 
     589:	48 01 d0             	add    %rdx,%rax
     58c:	48 0f af 84 24 f0 00 	imul   0xf0(%rsp),%rax
     593:	00 00 
     595:	48 89 44 24 b0       	mov    %rax,-0x50(%rsp)
     59a:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
     59e:	48 89 44 24 c8       	mov    %rax,-0x38(%rsp)
     5a3:	48 85 f6             	test   %rsi,%rsi
     5a6:	0f 8e 9e 1f 00 00    	jle    0x254a
     5ac:	48 8b 84 24 e0 00 00 	mov    0xe0(%rsp),%rax
     5b3:	00 
     5b4:	48 8b 54 24 c8       	mov    -0x38(%rsp),%rdx
     5b9:	41 89 f7             	mov    %esi,%r15d
     5bc:	41 83 e7 07          	and    $0x7,%r15d
     5c0:	4c 8d 14 d0          	lea    (%rax,%rdx,8),%r10
     5c4:	48 83 fe 08          	cmp    $0x8,%rsi
     5c8:	0f 83 85 12 00 00    	jae    0x1853
     5ce:	be 01 00 00 00       	mov    $0x1,%esi
     5d3:	45 31 c9             	xor    %r9d,%r9d
     5d6:	e9 15 1f 00 00       	jmp    0x24f0
     5db:	80 78 46 00          	cmpb   $0x0,0x46(%rax)
     5df:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
     5e6:	00 
     5e7:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
     5ec:	4c 8b 4c 24 88       	mov    -0x78(%rsp),%r9
     5f1:	49 89 c3             	mov    %rax,%r11
     5f4:	75 68                	jne    0x65e
     5f6:	49 63 43 3c          	movslq 0x3c(%r11),%rax
     5fa:	48 39 c6             	cmp    %rax,%rsi
     5fd:	7e 5f                	jle    0x65e
     5ff:	48 01 c7             	add    %rax,%rdi
     602:	48 89 fe             	mov    %rdi,%rsi
     605:	4c 8b 5c 24 70       	mov    0x70(%rsp),%r11
     60a:	48 89 f0             	mov    %rsi,%rax
     60d:	48 c1 f8 3f          	sar    $0x3f,%rax
     611:	48 8d 14 f6          	lea    (%rsi,%rsi,8),%rdx
     615:	48 21 d8             	and    %rbx,%rax
     618:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     61c:	49 8d 14 d3          	lea    (%r11,%rdx,8),%rdx
     620:	48 63 7c c2 2c       	movslq 0x2c(%rdx,%rax,8),%rdi
     625:	41 89 f8             	mov    %edi,%r8d
     628:	4c 8d 0c ff          	lea    (%rdi,%rdi,8),%r9
     62c:	48 c1 ff 3f          	sar    $0x3f,%rdi
     630:	48 21 df             	and    %rbx,%rdi
     633:	48 8d 3c ff          	lea    (%rdi,%rdi,8),%rdi
     637:	49 8d 3c fb          	lea    (%r11,%rdi,8),%rdi
     63b:	4c 8b 5c 24 88       	mov    -0x78(%rsp),%r11
     640:	46 89 5c cf 28       	mov    %r11d,0x28(%rdi,%r9,8)
     645:	4d 89 d9             	mov    %r11,%r9
     648:	4c 8b 5c 24 80       	mov    -0x80(%rsp),%r11
     64d:	45 89 43 2c          	mov    %r8d,0x2c(%r11)
     651:	41 89 73 28          	mov    %esi,0x28(%r11)
     655:	44 89 4c c2 2c       	mov    %r9d,0x2c(%rdx,%rax,8)
     65a:	41 89 73 30          	mov    %esi,0x30(%r11)
     65e:	49 63 73 3c          	movslq 0x3c(%r11),%rsi
     662:	48 85 f6             	test   %rsi,%rsi
     665:	0f 8e 6e 10 00 00    	jle    0x16d9
     66b:	48 8b 44 24 a0       	mov    -0x60(%rsp),%rax
     670:	48 23 84 24 e8 00 00 	and    0xe8(%rsp),%rax
     677:	00 
     678:	4c 01 c8             	add    %r9,%rax
     67b:	48 0f af 84 24 f0 00 	imul   0xf0(%rsp),%rax
     682:	00 00 
     684:	48 89 c2             	mov    %rax,%rdx
     687:	4c 8d 0c 40          	lea    (%rax,%rax,2),%r9
     68b:	48 8b 84 24 e0 00 00 	mov    0xe0(%rsp),%rax
     692:	00 
     693:	c4 a1 7b 10 7c c8 08 	vmovsd 0x8(%rax,%r9,8),%xmm7
     69a:	83 fe 01             	cmp    $0x1,%esi
     69d:	0f 84 20 37 00 00    	je     0x3dc3
     6a3:	48 83 fe 03          	cmp    $0x3,%rsi
     6a7:	41 bf 02 00 00 00    	mov    $0x2,%r15d
     6ad:	41 ba 01 00 00 00    	mov    $0x1,%r10d
     6b3:	4c 0f 43 fe          	cmovae %rsi,%r15
     6b7:	4d 8d 47 ff          	lea    -0x1(%r15),%r8
     6bb:	44 89 c7             	mov    %r8d,%edi
     6be:	83 e7 07             	and    $0x7,%edi
     6c1:	83 fe 09             	cmp    $0x9,%esi
     6c4:	0f 82 bb 36 00 00    	jb     0x3d85
     6ca:	49 83 c7 f7          	add    $0xfffffffffffffff7,%r15
     6ce:	4d 89 fe             	mov    %r15,%r14
     6d1:	49 c1 ee 03          	shr    $0x3,%r14
     6d5:	49 ff c6             	inc    %r14
     6d8:	45 89 f2             	mov    %r14d,%r10d
     6db:	41 83 e2 03          	and    $0x3,%r10d
     6df:	49 83 ff 18          	cmp    $0x18,%r15
     6e3:	0f 83 40 34 00 00    	jae    0x3b29
     6e9:	4e 8d 8c c8 c8 00 00 	lea    0xc8(%rax,%r9,8),%r9
     6f0:	00 
     6f1:	e9 f8 35 00 00       	jmp    0x3cee
     6f6:	48 8b 45 60          	mov    0x60(%rbp),%rax
     6fa:	49 89 f8             	mov    %rdi,%r8
     6fd:	48 89 c6             	mov    %rax,%rsi
     700:	48 c1 fe 3f          	sar    $0x3f,%rsi
     704:	48 8d 3c c0          	lea    (%rax,%rax,8),%rdi
     708:	4c 21 ce             	and    %r9,%rsi
     70b:	49 8d 7c fd 00       	lea    0x0(%r13,%rdi,8),%rdi
     710:	48 8d 34 f6          	lea    (%rsi,%rsi,8),%rsi
     714:	44 89 5c f7 30       	mov    %r11d,0x30(%rdi,%rsi,8)
     719:	48 8d 78 01          	lea    0x1(%rax),%rdi
     71d:	48 89 7d 60          	mov    %rdi,0x60(%rbp)
     721:	41 89 47 28          	mov    %eax,0x28(%r15)
     725:	45 89 47 20          	mov    %r8d,0x20(%r15)
     729:	45 89 47 24          	mov    %r8d,0x24(%r15)
     72d:	c7 41 2c ff ff ff ff 	movl   $0xffffffff,0x2c(%rcx)
     734:	4c 8b 45 48          	mov    0x48(%rbp),%r8
     738:	4c 89 c0             	mov    %r8,%rax
     73b:	48 c1 f8 3f          	sar    $0x3f,%rax
     73f:	4b 8d 34 c0          	lea    (%r8,%r8,8),%rsi
     743:	48 21 d8             	and    %rbx,%rax
     746:	48 8d 34 f2          	lea    (%rdx,%rsi,8),%rsi
     74a:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     74e:	48 63 44 c6 28       	movslq 0x28(%rsi,%rax,8),%rax
     753:	49 39 c0             	cmp    %rax,%r8
     756:	0f 84 b4 f9 ff ff    	je     0x110
     75c:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
     763:	00 
     764:	48 89 c6             	mov    %rax,%rsi
     767:	45 85 db             	test   %r11d,%r11d
     76a:	b8 00 00 00 00       	mov    $0x0,%eax
     76f:	49 0f 48 c4          	cmovs  %r12,%rax
     773:	48 8d 04 82          	lea    (%rdx,%rax,4),%rax
     777:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
     77c:	4e 8d 14 98          	lea    (%rax,%r11,4),%r10
     780:	48 89 f0             	mov    %rsi,%rax
     783:	66 66 66 66 2e 0f 1f 	data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
     78a:	84 00 00 00 00 00 
     790:	4c 63 f8             	movslq %eax,%r15
     793:	be 00 00 00 00       	mov    $0x0,%esi
     798:	45 85 ff             	test   %r15d,%r15d
     79b:	48 0f 48 b4 24 d8 01 	cmovs  0x1d8(%rsp),%rsi
     7a2:	00 00 
     7a4:	4c 01 fe             	add    %r15,%rsi
     7a7:	49 0f af f4          	imul   %r12,%rsi
     7ab:	c4 c1 7a 10 34 b2    	vmovss (%r10,%rsi,4),%xmm6
     7b1:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
     7b5:	0f 87 49 0f 00 00    	ja     0x1704
     7bb:	45 85 ff             	test   %r15d,%r15d
     7be:	b8 00 00 00 00       	mov    $0x0,%eax
     7c3:	4b 8d 34 ff          	lea    (%r15,%r15,8),%rsi
     7c7:	48 0f 48 c3          	cmovs  %rbx,%rax
     7cb:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     7cf:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
     7d3:	48 63 44 f0 28       	movslq 0x28(%rax,%rsi,8),%rax
     7d8:	49 39 c0             	cmp    %rax,%r8
     7db:	75 b3                	jne    0x790
     7dd:	e9 2e f9 ff ff       	jmp    0x110
     7e2:	c6 44 24 90 01       	movb   $0x1,-0x70(%rsp)
     7e7:	4c 8b 45 48          	mov    0x48(%rbp),%r8
     7eb:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
     7f0:	4c 89 c0             	mov    %r8,%rax
     7f3:	48 c1 f8 3f          	sar    $0x3f,%rax
     7f7:	4b 8d 34 c0          	lea    (%r8,%r8,8),%rsi
     7fb:	48 21 d8             	and    %rbx,%rax
     7fe:	48 8d 34 f2          	lea    (%rdx,%rsi,8),%rsi
     802:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     806:	4c 63 4c c6 28       	movslq 0x28(%rsi,%rax,8),%r9
     80b:	4d 39 c8             	cmp    %r9,%r8
     80e:	0f 85 c1 01 00 00    	jne    0x9d5
     814:	48 8b 44 24 38       	mov    0x38(%rsp),%rax
     819:	48 83 78 40 01       	cmpq   $0x1,0x40(%rax)
     81e:	75 2c                	jne    0x84c
     820:	48 8b 68 50          	mov    0x50(%rax),%rbp
     824:	4c 01 c5             	add    %r8,%rbp
     827:	48 89 e8             	mov    %rbp,%rax
     82a:	48 c1 f8 3f          	sar    $0x3f,%rax
     82e:	48 8d 74 ed 00       	lea    0x0(%rbp,%rbp,8),%rsi
     833:	48 21 d8             	and    %rbx,%rax
     836:	48 8d 34 f2          	lea    (%rdx,%rsi,8),%rsi
     83a:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     83e:	4c 63 7c c6 28       	movslq 0x28(%rsi,%rax,8),%r15
     843:	4c 39 fd             	cmp    %r15,%rbp
     846:	0f 85 59 0f 00 00    	jne    0x17a5
     84c:	48 c7 c7 ff ff ff ff 	mov    $0xffffffffffffffff,%rdi
     853:	41 83 fa 01          	cmp    $0x1,%r10d
     857:	0f 85 df 15 00 00    	jne    0x1e3c
     85d:	48 83 ff ff          	cmp    $0xffffffffffffffff,%rdi
     861:	0f 85 d5 15 00 00    	jne    0x1e3c
     867:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
     86c:	4c 63 50 14          	movslq 0x14(%rax),%r10
     870:	49 83 fa 02          	cmp    $0x2,%r10
     874:	0f 8c 39 f8 ff ff    	jl     0xb3
     87a:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
     881:	00 
     882:	45 85 db             	test   %r11d,%r11d
     885:	b8 00 00 00 00       	mov    $0x0,%eax
     88a:	49 0f 48 c4          	cmovs  %r12,%rax
     88e:	83 7c 24 88 00       	cmpl   $0x0,-0x78(%rsp)
     893:	4a 8d 34 9a          	lea    (%rdx,%r11,4),%rsi
     897:	48 8d 2c 86          	lea    (%rsi,%rax,4),%rbp
     89b:	0f 8e ff 14 00 00    	jle    0x1da0
     8a1:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
     8a6:	41 b9 01 00 00 00    	mov    $0x1,%r9d
     8ac:	eb 18                	jmp    0x8c6
     8ae:	66 90                	xchg   %ax,%ax
     8b0:	48 83 ff ff          	cmp    $0xffffffffffffffff,%rdi
     8b4:	0f 85 8c 15 00 00    	jne    0x1e46
     8ba:	49 ff c1             	inc    %r9
     8bd:	4d 39 d1             	cmp    %r10,%r9
     8c0:	0f 84 ed f7 ff ff    	je     0xb3
     8c6:	4f 8d 34 01          	lea    (%r9,%r8,1),%r14
     8ca:	4c 89 f0             	mov    %r14,%rax
     8cd:	48 c1 f8 3f          	sar    $0x3f,%rax
     8d1:	4b 8d 34 f6          	lea    (%r14,%r14,8),%rsi
     8d5:	48 21 d8             	and    %rbx,%rax
     8d8:	48 8d 34 f2          	lea    (%rdx,%rsi,8),%rsi
     8dc:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     8e0:	4c 63 7c c6 28       	movslq 0x28(%rsi,%rax,8),%r15
     8e5:	4d 39 fe             	cmp    %r15,%r14
     8e8:	74 d0                	je     0x8ba
     8ea:	80 7c 24 90 00       	cmpb   $0x0,-0x70(%rsp)
     8ef:	74 1d                	je     0x90e
     8f1:	48 c7 c7 ff ff ff ff 	mov    $0xffffffffffffffff,%rdi
     8f8:	e9 85 00 00 00       	jmp    0x982
     8fd:	0f 1f 00             	nopl   (%rax)
     900:	48 8d 04 f2          	lea    (%rdx,%rsi,8),%rax
     904:	4e 63 7c f8 28       	movslq 0x28(%rax,%r15,8),%r15
     909:	4d 39 fe             	cmp    %r15,%r14
     90c:	74 ac                	je     0x8ba
     90e:	49 63 ff             	movslq %r15d,%rdi
     911:	b8 00 00 00 00       	mov    $0x0,%eax
     916:	be 00 00 00 00       	mov    $0x0,%esi
     91b:	85 ff                	test   %edi,%edi
     91d:	4c 8d 3c ff          	lea    (%rdi,%rdi,8),%r15
     921:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
     928:	00 00 
     92a:	48 0f 48 f3          	cmovs  %rbx,%rsi
     92e:	48 8d 34 f6          	lea    (%rsi,%rsi,8),%rsi
     932:	48 01 f8             	add    %rdi,%rax
     935:	49 0f af c4          	imul   %r12,%rax
     939:	c5 fa 10 74 85 00    	vmovss 0x0(%rbp,%rax,4),%xmm6
     93f:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
     943:	76 bb                	jbe    0x900
     945:	48 8d 04 f2          	lea    (%rdx,%rsi,8),%rax
     949:	46 39 6c f8 40       	cmp    %r13d,0x40(%rax,%r15,8)
     94e:	75 b0                	jne    0x900
     950:	e9 5b ff ff ff       	jmp    0x8b0
     955:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
     95c:	00 00 00 00 
     960:	48 83 ff ff          	cmp    $0xffffffffffffffff,%rdi
     964:	49 0f 44 ff          	cmove  %r15,%rdi
     968:	4a 8d 04 e2          	lea    (%rdx,%r12,8),%rax
     96c:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
     973:	00 
     974:	4c 63 7c f0 28       	movslq 0x28(%rax,%rsi,8),%r15
     979:	4d 39 fe             	cmp    %r15,%r14
     97c:	0f 84 2e ff ff ff    	je     0x8b0
     982:	4d 63 ff             	movslq %r15d,%r15
     985:	b8 00 00 00 00       	mov    $0x0,%eax
     98a:	be 00 00 00 00       	mov    $0x0,%esi
     98f:	45 85 ff             	test   %r15d,%r15d
     992:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
     999:	00 00 
     99b:	48 0f 48 f3          	cmovs  %rbx,%rsi
     99f:	4c 01 f8             	add    %r15,%rax
     9a2:	49 0f af c4          	imul   %r12,%rax
     9a6:	4c 8d 24 f6          	lea    (%rsi,%rsi,8),%r12
     9aa:	4b 8d 34 ff          	lea    (%r15,%r15,8),%rsi
     9ae:	c5 fa 10 74 85 00    	vmovss 0x0(%rbp,%rax,4),%xmm6
     9b4:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
     9b8:	76 ae                	jbe    0x968
     9ba:	4a 8d 04 e2          	lea    (%rdx,%r12,8),%rax
     9be:	44 39 6c f0 40       	cmp    %r13d,0x40(%rax,%rsi,8)
     9c3:	75 9b                	jne    0x960
     9c5:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
     9cc:	00 
     9cd:	4c 89 ff             	mov    %r15,%rdi
     9d0:	e9 db fe ff ff       	jmp    0x8b0
     9d5:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
     9dc:	00 
     9dd:	45 85 db             	test   %r11d,%r11d
     9e0:	b8 00 00 00 00       	mov    $0x0,%eax
     9e5:	49 0f 48 c4          	cmovs  %r12,%rax
     9e9:	83 7c 24 88 00       	cmpl   $0x0,-0x78(%rsp)
     9ee:	48 8d 04 82          	lea    (%rdx,%rax,4),%rax
     9f2:	4a 8d 2c 98          	lea    (%rax,%r11,4),%rbp
     9f6:	0f 8e 78 12 00 00    	jle    0x1c74
     9fc:	80 7c 24 90 00       	cmpb   $0x0,-0x70(%rsp)
     a01:	0f 84 c9 12 00 00    	je     0x1cd0
     a07:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
     a0c:	48 c7 c7 ff ff ff ff 	mov    $0xffffffffffffffff,%rdi
     a13:	eb 25                	jmp    0xa3a
     a15:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
     a1c:	00 00 00 00 
     a20:	48 83 ff ff          	cmp    $0xffffffffffffffff,%rdi
     a24:	49 0f 44 f9          	cmove  %r9,%rdi
     a28:	4a 8d 04 fa          	lea    (%rdx,%r15,8),%rax
     a2c:	4e 63 4c f0 28       	movslq 0x28(%rax,%r14,8),%r9
     a31:	4d 39 c8             	cmp    %r9,%r8
     a34:	0f 84 fa 12 00 00    	je     0x1d34
     a3a:	4d 63 c9             	movslq %r9d,%r9
     a3d:	b8 00 00 00 00       	mov    $0x0,%eax
     a42:	be 00 00 00 00       	mov    $0x0,%esi
     a47:	45 85 c9             	test   %r9d,%r9d
     a4a:	4f 8d 34 c9          	lea    (%r9,%r9,8),%r14
     a4e:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
     a55:	00 00 
     a57:	48 0f 48 f3          	cmovs  %rbx,%rsi
     a5b:	4c 8d 3c f6          	lea    (%rsi,%rsi,8),%r15
     a5f:	4c 01 c8             	add    %r9,%rax
     a62:	49 0f af c4          	imul   %r12,%rax
     a66:	c5 fa 10 74 85 00    	vmovss 0x0(%rbp,%rax,4),%xmm6
     a6c:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
     a70:	76 b6                	jbe    0xa28
     a72:	4a 8d 04 fa          	lea    (%rdx,%r15,8),%rax
     a76:	46 39 6c f0 40       	cmp    %r13d,0x40(%rax,%r14,8)
     a7b:	75 a3                	jne    0xa20
     a7d:	4c 89 cf             	mov    %r9,%rdi
     a80:	e9 af 12 00 00       	jmp    0x1d34
     a85:	48 8b 74 24 a0       	mov    -0x60(%rsp),%rsi
     a8a:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
     a91:	00 
     a92:	c7 44 24 b0 00 00 00 	movl   $0x0,-0x50(%rsp)
     a99:	00 
     a9a:	48 89 f0             	mov    %rsi,%rax
     a9d:	48 23 84 24 d8 01 00 	and    0x1d8(%rsp),%rax
     aa4:	00 
     aa5:	4c 01 c0             	add    %r8,%rax
     aa8:	49 0f af c4          	imul   %r12,%rax
     aac:	4c 8d 0c 82          	lea    (%rdx,%rax,4),%r9
     ab0:	48 89 f0             	mov    %rsi,%rax
     ab3:	48 23 84 24 e8 00 00 	and    0xe8(%rsp),%rax
     aba:	00 
     abb:	48 8b 94 24 e0 00 00 	mov    0xe0(%rsp),%rdx
     ac2:	00 
     ac3:	4c 01 c0             	add    %r8,%rax
     ac6:	48 0f af 84 24 f0 00 	imul   0xf0(%rsp),%rax
     acd:	00 00 
     acf:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
     ad3:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
     ad7:	48 89 44 24 c8       	mov    %rax,-0x38(%rsp)
     adc:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
     ae1:	eb 24                	jmp    0xb07
     ae3:	66 66 66 66 2e 0f 1f 	data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
     aea:	84 00 00 00 00 00 
     af0:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
     af5:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
     afc:	00 
     afd:	80 78 46 00          	cmpb   $0x0,0x46(%rax)
     b01:	0f 85 da f9 ff ff    	jne    0x4e1
     b07:	8b 48 3c             	mov    0x3c(%rax),%ecx
     b0a:	89 4c 24 90          	mov    %ecx,-0x70(%rsp)
     b0e:	85 c9                	test   %ecx,%ecx
     b10:	0f 85 5a 03 00 00    	jne    0xe70
     b16:	48 83 7d 38 01       	cmpq   $0x1,0x38(%rbp)
     b1b:	0f 85 4f 03 00 00    	jne    0xe70
     b21:	4c 8b 55 60          	mov    0x60(%rbp),%r10
     b25:	4d 85 d2             	test   %r10,%r10
     b28:	0f 8e 32 03 00 00    	jle    0xe60
     b2e:	c5 fb 10 7d 10       	vmovsd 0x10(%rbp),%xmm7
     b33:	44 89 d5             	mov    %r10d,%ebp
     b36:	83 e5 03             	and    $0x3,%ebp
     b39:	49 83 fa 04          	cmp    $0x4,%r10
     b3d:	73 0f                	jae    0xb4e
     b3f:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
     b46:	45 31 d2             	xor    %r10d,%r10d
     b49:	e9 3f 02 00 00       	jmp    0xd8d
     b4e:	48 8b 7c 24 d8       	mov    -0x28(%rsp),%rdi
     b53:	4d 89 d6             	mov    %r10,%r14
     b56:	49 83 e6 fc          	and    $0xfffffffffffffffc,%r14
     b5a:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
     b61:	eb 1e                	jmp    0xb81
     b63:	66 66 66 66 2e 0f 1f 	data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
     b6a:	84 00 00 00 00 00 
     b70:	48 81 c7 20 01 00 00 	add    $0x120,%rdi
     b77:	49 83 c6 fc          	add    $0xfffffffffffffffc,%r14
     b7b:	0f 84 f6 01 00 00    	je     0xd77
     b81:	4c 63 bf 28 ff ff ff 	movslq -0xd8(%rdi),%r15
     b88:	4c 89 f8             	mov    %r15,%rax
     b8b:	48 c1 f8 3f          	sar    $0x3f,%rax
     b8f:	4c 21 e0             	and    %r12,%rax
     b92:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
     b96:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
     b9c:	73 5f                	jae    0xbfd
     b9e:	45 85 ff             	test   %r15d,%r15d
     ba1:	b8 00 00 00 00       	mov    $0x0,%eax
     ba6:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
     baa:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
     bb1:	00 00 
     bb3:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     bb7:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
     bbc:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
     bc1:	4d 6b e3 38          	imul   $0x38,%r11,%r12
     bc5:	49 c1 fb 3f          	sar    $0x3f,%r11
     bc9:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
     bd0:	00 
     bd1:	4d 6b db 38          	imul   $0x38,%r11,%r11
     bd5:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
     bdc:	00 
     bdd:	c4 01 4b 5c 04 1c    	vsubsd (%r12,%r11,1),%xmm6,%xmm8
     be3:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
     bea:	00 
     beb:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
     bf0:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
     bf4:	72 07                	jb     0xbfd
     bf6:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
     bfa:	4c 89 f9             	mov    %r15,%rcx
     bfd:	4c 63 bf 70 ff ff ff 	movslq -0x90(%rdi),%r15
     c04:	4c 89 f8             	mov    %r15,%rax
     c07:	48 c1 f8 3f          	sar    $0x3f,%rax
     c0b:	4c 21 e0             	and    %r12,%rax
     c0e:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
     c12:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
     c18:	73 5f                	jae    0xc79
     c1a:	45 85 ff             	test   %r15d,%r15d
     c1d:	b8 00 00 00 00       	mov    $0x0,%eax
     c22:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
     c26:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
     c2d:	00 00 
     c2f:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     c33:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
     c38:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
     c3d:	4d 6b e3 38          	imul   $0x38,%r11,%r12
     c41:	49 c1 fb 3f          	sar    $0x3f,%r11
     c45:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
     c4c:	00 
     c4d:	4d 6b db 38          	imul   $0x38,%r11,%r11
     c51:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
     c58:	00 
     c59:	c4 01 4b 5c 04 1c    	vsubsd (%r12,%r11,1),%xmm6,%xmm8
     c5f:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
     c66:	00 
     c67:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
     c6c:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
     c70:	72 07                	jb     0xc79
     c72:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
     c76:	4c 89 f9             	mov    %r15,%rcx
     c79:	4c 63 7f b8          	movslq -0x48(%rdi),%r15
     c7d:	4c 89 f8             	mov    %r15,%rax
     c80:	48 c1 f8 3f          	sar    $0x3f,%rax
     c84:	4c 21 e0             	and    %r12,%rax
     c87:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
     c8b:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
     c91:	73 5f                	jae    0xcf2
     c93:	45 85 ff             	test   %r15d,%r15d
     c96:	b8 00 00 00 00       	mov    $0x0,%eax
     c9b:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
     c9f:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
     ca6:	00 00 
     ca8:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     cac:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
     cb1:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
     cb6:	4d 6b e3 38          	imul   $0x38,%r11,%r12
     cba:	49 c1 fb 3f          	sar    $0x3f,%r11
     cbe:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
     cc5:	00 
     cc6:	4d 6b db 38          	imul   $0x38,%r11,%r11
     cca:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
     cd1:	00 
     cd2:	c4 01 4b 5c 04 1c    	vsubsd (%r12,%r11,1),%xmm6,%xmm8
     cd8:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
     cdf:	00 
     ce0:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
     ce5:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
     ce9:	72 07                	jb     0xcf2
     ceb:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
     cef:	4c 89 f9             	mov    %r15,%rcx
     cf2:	4c 63 3f             	movslq (%rdi),%r15
     cf5:	4c 89 f8             	mov    %r15,%rax
     cf8:	48 c1 f8 3f          	sar    $0x3f,%rax
     cfc:	4c 21 e0             	and    %r12,%rax
     cff:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
     d03:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
     d09:	0f 83 61 fe ff ff    	jae    0xb70
     d0f:	45 85 ff             	test   %r15d,%r15d
     d12:	b8 00 00 00 00       	mov    $0x0,%eax
     d17:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
     d1b:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
     d22:	00 00 
     d24:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     d28:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
     d2d:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
     d32:	4d 6b e3 38          	imul   $0x38,%r11,%r12
     d36:	49 c1 fb 3f          	sar    $0x3f,%r11
     d3a:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
     d41:	00 
     d42:	4d 6b db 38          	imul   $0x38,%r11,%r11
     d46:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
     d4d:	00 
     d4e:	c4 01 4b 5c 04 1c    	vsubsd (%r12,%r11,1),%xmm6,%xmm8
     d54:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
     d5b:	00 
     d5c:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
     d61:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
     d65:	0f 82 05 fe ff ff    	jb     0xb70
     d6b:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
     d6f:	4c 89 f9             	mov    %r15,%rcx
     d72:	e9 f9 fd ff ff       	jmp    0xb70
     d77:	48 85 ed             	test   %rbp,%rbp
     d7a:	0f 84 b6 00 00 00    	je     0xe36
     d80:	48 b8 fc ff ff ff ff 	movabs $0x7ffffffffffffffc,%rax
     d87:	ff ff 7f 
     d8a:	49 21 c2             	and    %rax,%r10
     d8d:	c1 e5 03             	shl    $0x3,%ebp
     d90:	4b 8d 04 d2          	lea    (%r10,%r10,8),%rax
     d94:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
     d9b:	00 
     d9c:	45 31 f6             	xor    %r14d,%r14d
     d9f:	4c 8d 54 ed 00       	lea    0x0(%rbp,%rbp,8),%r10
     da4:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
     da9:	49 8d 7c c5 30       	lea    0x30(%r13,%rax,8),%rdi
     dae:	eb 0d                	jmp    0xdbd
     db0:	49 83 c6 48          	add    $0x48,%r14
     db4:	4d 39 f2             	cmp    %r14,%r10
     db7:	0f 84 86 00 00 00    	je     0xe43
     dbd:	4e 63 3c 37          	movslq (%rdi,%r14,1),%r15
     dc1:	4c 89 f8             	mov    %r15,%rax
     dc4:	48 c1 f8 3f          	sar    $0x3f,%rax
     dc8:	4c 21 e0             	and    %r12,%rax
     dcb:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
     dcf:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
     dd5:	73 d9                	jae    0xdb0
     dd7:	45 85 ff             	test   %r15d,%r15d
     dda:	b8 00 00 00 00       	mov    $0x0,%eax
     ddf:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
     de3:	48 0f 48 c3          	cmovs  %rbx,%rax
     de7:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     deb:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
     df0:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
     df5:	4d 6b e3 38          	imul   $0x38,%r11,%r12
     df9:	49 c1 fb 3f          	sar    $0x3f,%r11
     dfd:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
     e04:	00 
     e05:	4d 6b db 38          	imul   $0x38,%r11,%r11
     e09:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
     e10:	00 
     e11:	c4 01 4b 5c 04 1c    	vsubsd (%r12,%r11,1),%xmm6,%xmm8
     e17:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
     e1e:	00 
     e1f:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
     e24:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
     e28:	72 86                	jb     0xdb0
     e2a:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
     e2e:	4c 89 f9             	mov    %r15,%rcx
     e31:	e9 7a ff ff ff       	jmp    0xdb0
     e36:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
     e3d:	00 
     e3e:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
     e43:	b0 01                	mov    $0x1,%al
     e45:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
     e4c:	00 
     e4d:	89 44 24 b0          	mov    %eax,-0x50(%rsp)
     e51:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
     e56:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
     e5a:	0f 85 27 06 00 00    	jne    0x1487
     e60:	c7 44 24 b0 00 00 00 	movl   $0x0,-0x50(%rsp)
     e67:	00 
     e68:	0f 1f 84 00 00 00 00 	nopl   0x0(%rax,%rax,1)
     e6f:	00 
     e70:	4c 8b 55 58          	mov    0x58(%rbp),%r10
     e74:	4d 85 d2             	test   %r10,%r10
     e77:	0f 8e e7 02 00 00    	jle    0x1164
     e7d:	48 b9 70 82 e8 09 71 	movabs $0x7f7109e88270,%rcx
     e84:	7f 00 00 
     e87:	b8 02 00 00 00       	mov    $0x2,%eax
     e8c:	48 c7 44 24 b8 ff ff 	movq   $0xffffffffffffffff,-0x48(%rsp)
     e93:	ff ff 
     e95:	c5 fb 10 39          	vmovsd (%rcx),%xmm7
     e99:	48 89 44 24 a8       	mov    %rax,-0x58(%rsp)
     e9e:	eb 4e                	jmp    0xeee
     ea0:	45 85 e4             	test   %r12d,%r12d
     ea3:	b8 00 00 00 00       	mov    $0x0,%eax
     ea8:	48 0f 48 c3          	cmovs  %rbx,%rax
     eac:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
     eb0:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
     eb4:	4b 8d 14 e4          	lea    (%r12,%r12,8),%rdx
     eb8:	83 7c d0 34 00       	cmpl   $0x0,0x34(%rax,%rdx,8)
     ebd:	0f 8e da 01 00 00    	jle    0x109d
     ec3:	66 66 66 66 2e 0f 1f 	data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
     eca:	84 00 00 00 00 00 
     ed0:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
     ed7:	00 
     ed8:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
     edf:	00 
     ee0:	49 83 fa 01          	cmp    $0x1,%r10
     ee4:	4d 8d 52 ff          	lea    -0x1(%r10),%r10
     ee8:	0f 86 62 02 00 00    	jbe    0x1150
     eee:	4b 8d 04 d2          	lea    (%r10,%r10,8),%rax
     ef2:	49 63 7c c5 e4       	movslq -0x1c(%r13,%rax,8),%rdi
     ef7:	48 89 f8             	mov    %rdi,%rax
     efa:	48 c1 f8 3f          	sar    $0x3f,%rax
     efe:	4c 21 e0             	and    %r12,%rax
     f01:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
     f05:	c5 f8 2e 2c b8       	vucomiss (%rax,%rdi,4),%xmm5
     f0a:	73 cc                	jae    0xed8
     f0c:	85 ff                	test   %edi,%edi
     f0e:	b8 00 00 00 00       	mov    $0x0,%eax
     f13:	4c 8d 3c ff          	lea    (%rdi,%rdi,8),%r15
     f17:	48 0f 48 c3          	cmovs  %rbx,%rax
     f1b:	83 7c 24 90 00       	cmpl   $0x0,-0x70(%rsp)
     f20:	4c 8d 24 c0          	lea    (%rax,%rax,8),%r12
     f24:	7e 1a                	jle    0xf40
     f26:	4b 8d 44 e5 00       	lea    0x0(%r13,%r12,8),%rax
     f2b:	42 83 7c f8 10 01    	cmpl   $0x1,0x10(%rax,%r15,8)
     f31:	75 9d                	jne    0xed0
     f33:	4a 8d 04 f8          	lea    (%rax,%r15,8),%rax
     f37:	8b 4c 24 90          	mov    -0x70(%rsp),%ecx
     f3b:	3b 48 14             	cmp    0x14(%rax),%ecx
     f3e:	7d 90                	jge    0xed0
     f40:	4b 8d 44 e5 00       	lea    0x0(%r13,%r12,8),%rax
     f45:	46 8b 6c f8 28       	mov    0x28(%rax,%r15,8),%r13d
     f4a:	41 83 fd ff          	cmp    $0xffffffff,%r13d
     f4e:	74 80                	je     0xed0
     f50:	4e 8d 3c f8          	lea    (%rax,%r15,8),%r15
     f54:	eb 27                	jmp    0xf7d
     f56:	66 2e 0f 1f 84 00 00 	cs nopw 0x0(%rax,%rax,1)
     f5d:	00 00 00 
     f60:	66 c7 45 34 02 00    	movw   $0x2,0x34(%rbp)
     f66:	c5 7b 11 4d 18       	vmovsd %xmm9,0x18(%rbp)
     f6b:	49 ff 47 38          	incq   0x38(%r15)
     f6f:	45 8b 6f 28          	mov    0x28(%r15),%r13d
     f73:	41 83 fd ff          	cmp    $0xffffffff,%r13d
     f77:	0f 84 64 01 00 00    	je     0x10e1
     f7d:	4d 63 67 20          	movslq 0x20(%r15),%r12
     f81:	4c 89 e0             	mov    %r12,%rax
     f84:	48 c1 f8 3f          	sar    $0x3f,%rax
     f88:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
     f8f:	00 
     f90:	48 6b e8 38          	imul   $0x38,%rax,%rbp
     f94:	49 6b c4 38          	imul   $0x38,%r12,%rax
     f98:	4c 01 f5             	add    %r14,%rbp
     f9b:	c5 4b 5c 04 28       	vsubsd (%rax,%rbp,1),%xmm6,%xmm8
     fa0:	c5 7b 10 4c 28 10    	vmovsd 0x10(%rax,%rbp,1),%xmm9
     fa6:	c4 41 79 2e c8       	vucomisd %xmm8,%xmm9
     fab:	0f 87 b2 00 00 00    	ja     0x1063
     fb1:	48 01 c5             	add    %rax,%rbp
     fb4:	8b 45 2c             	mov    0x2c(%rbp),%eax
     fb7:	41 89 47 20          	mov    %eax,0x20(%r15)
     fbb:	83 f8 ff             	cmp    $0xffffffff,%eax
     fbe:	75 a0                	jne    0xf60
     fc0:	31 c0                	xor    %eax,%eax
     fc2:	41 83 7f 10 02       	cmpl   $0x2,0x10(%r15)
     fc7:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
     fce:	00 
     fcf:	4d 63 ed             	movslq %r13d,%r13
     fd2:	48 8b 8c 24 28 01 00 	mov    0x128(%rsp),%rcx
     fd9:	00 
     fda:	ba 00 00 00 00       	mov    $0x0,%edx
     fdf:	4c 8b 44 24 38       	mov    0x38(%rsp),%r8
     fe4:	be 00 00 00 00       	mov    $0x0,%esi
     fe9:	4f 8d 5c ed 00       	lea    0x0(%r13,%r13,8),%r11
     fee:	0f 94 c0             	sete   %al
     ff1:	45 85 ed             	test   %r13d,%r13d
     ff4:	48 0f 48 d3          	cmovs  %rbx,%rdx
     ff8:	48 8d 14 d2          	lea    (%rdx,%rdx,8),%rdx
     ffc:	48 8d 14 d1          	lea    (%rcx,%rdx,8),%rdx
    1000:	4a 8d 14 da          	lea    (%rdx,%r11,8),%rdx
    1004:	4d 8b 5c c0 58       	mov    0x58(%r8,%rax,8),%r11
    1009:	4d 8d 63 ff          	lea    -0x1(%r11),%r12
    100d:	4d 85 db             	test   %r11,%r11
    1010:	49 89 db             	mov    %rbx,%r11
    1013:	4f 8d 34 e4          	lea    (%r12,%r12,8),%r14
    1017:	4c 0f 4f de          	cmovg  %rsi,%r11
    101b:	4f 8d 1c db          	lea    (%r11,%r11,8),%r11
    101f:	4e 8d 34 f1          	lea    (%rcx,%r14,8),%r14
    1023:	4f 8d 1c de          	lea    (%r14,%r11,8),%r11
    1027:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    102e:	00 
    102f:	4d 63 5c 83 2c       	movslq 0x2c(%r11,%rax,4),%r11
    1034:	44 89 5c 82 2c       	mov    %r11d,0x2c(%rdx,%rax,4)
    1039:	4d 89 64 c0 58       	mov    %r12,0x58(%r8,%rax,8)
    103e:	4b 8d 04 db          	lea    (%r11,%r11,8),%rax
    1042:	49 c1 fb 3f          	sar    $0x3f,%r11
    1046:	49 21 db             	and    %rbx,%r11
    1049:	4b 8d 14 db          	lea    (%r11,%r11,8),%rdx
    104d:	48 8d 14 d1          	lea    (%rcx,%rdx,8),%rdx
    1051:	44 89 6c c2 28       	mov    %r13d,0x28(%rdx,%rax,8)
    1056:	41 c7 47 28 ff ff ff 	movl   $0xffffffff,0x28(%r15)
    105d:	ff 
    105e:	e9 fd fe ff ff       	jmp    0xf60
    1063:	41 83 fc ff          	cmp    $0xffffffff,%r12d
    1067:	74 78                	je     0x10e1
    1069:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    106e:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
    1075:	00 
    1076:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    107d:	00 
    107e:	c5 7b 10 4d 08       	vmovsd 0x8(%rbp),%xmm9
    1083:	c4 41 79 2e c8       	vucomisd %xmm8,%xmm9
    1088:	76 13                	jbe    0x109d
    108a:	4d 63 67 1c          	movslq 0x1c(%r15),%r12
    108e:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    1093:	44 39 60 40          	cmp    %r12d,0x40(%rax)
    1097:	0f 85 03 fe ff ff    	jne    0xea0
    109d:	48 8b 45 38          	mov    0x38(%rbp),%rax
    10a1:	48 83 f8 02          	cmp    $0x2,%rax
    10a5:	74 54                	je     0x10fb
    10a7:	48 83 f8 01          	cmp    $0x1,%rax
    10ab:	75 67                	jne    0x1114
    10ad:	c4 41 3b 5e 07       	vdivsd (%r15),%xmm8,%xmm8
    10b2:	c4 41 83 2a 4f 38    	vcvtsi2sdq 0x38(%r15),%xmm15,%xmm9
    10b8:	c4 41 83 2a 57 40    	vcvtsi2sdq 0x40(%r15),%xmm15,%xmm10
    10be:	45 31 ed             	xor    %r13d,%r13d
    10c1:	c4 41 33 59 4f 08    	vmulsd 0x8(%r15),%xmm9,%xmm9
    10c7:	c4 41 79 2e ca       	vucomisd %xmm10,%xmm9
    10cc:	41 0f 96 c5          	setbe  %r13b
    10d0:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    10d7:	00 
    10d8:	4c 3b 6c 24 a8       	cmp    -0x58(%rsp),%r13
    10dd:	7d 47                	jge    0x1126
    10df:	eb 55                	jmp    0x1136
    10e1:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    10e8:	00 
    10e9:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
    10f0:	00 
    10f1:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    10f6:	e9 dd fd ff ff       	jmp    0xed8
    10fb:	c4 41 03 2a 4f 18    	vcvtsi2sdl 0x18(%r15),%xmm15,%xmm9
    1101:	48 b8 78 82 e8 09 71 	movabs $0x7f7109e88278,%rax
    1108:	7f 00 00 
    110b:	c5 33 59 08          	vmulsd (%rax),%xmm9,%xmm9
    110f:	c4 41 3b 58 c1       	vaddsd %xmm9,%xmm8,%xmm8
    1114:	45 31 ed             	xor    %r13d,%r13d
    1117:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    111e:	00 
    111f:	4c 3b 6c 24 a8       	cmp    -0x58(%rsp),%r13
    1124:	7c 10                	jl     0x1136
    1126:	0f 85 ac fd ff ff    	jne    0xed8
    112c:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    1130:	0f 86 a2 fd ff ff    	jbe    0xed8
    1136:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    113a:	4c 89 6c 24 a8       	mov    %r13,-0x58(%rsp)
    113f:	48 89 7c 24 b8       	mov    %rdi,-0x48(%rsp)
    1144:	e9 8f fd ff ff       	jmp    0xed8
    1149:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    1150:	48 8b 4c 24 b8       	mov    -0x48(%rsp),%rcx
    1155:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    115a:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    115e:	0f 85 23 03 00 00    	jne    0x1487
    1164:	83 7c 24 90 00       	cmpl   $0x0,-0x70(%rsp)
    1169:	0f 85 72 f3 ff ff    	jne    0x4e1
    116f:	4c 8b 55 60          	mov    0x60(%rbp),%r10
    1173:	4d 85 d2             	test   %r10,%r10
    1176:	0f 8e 65 f3 ff ff    	jle    0x4e1
    117c:	45 89 d0             	mov    %r10d,%r8d
    117f:	41 83 e0 03          	and    $0x3,%r8d
    1183:	49 83 fa 04          	cmp    $0x4,%r10
    1187:	73 17                	jae    0x11a0
    1189:	c5 c1 57 ff          	vxorpd %xmm7,%xmm7,%xmm7
    118d:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    1194:	45 31 d2             	xor    %r10d,%r10d
    1197:	e9 3a 02 00 00       	jmp    0x13d6
    119c:	0f 1f 40 00          	nopl   0x0(%rax)
    11a0:	48 8b 7c 24 d8       	mov    -0x28(%rsp),%rdi
    11a5:	4d 89 d6             	mov    %r10,%r14
    11a8:	49 83 e6 fc          	and    $0xfffffffffffffffc,%r14
    11ac:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    11b3:	c5 c1 57 ff          	vxorpd %xmm7,%xmm7,%xmm7
    11b7:	eb 18                	jmp    0x11d1
    11b9:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    11c0:	48 81 c7 20 01 00 00 	add    $0x120,%rdi
    11c7:	49 83 c6 fc          	add    $0xfffffffffffffffc,%r14
    11cb:	0f 84 ef 01 00 00    	je     0x13c0
    11d1:	4c 63 bf 28 ff ff ff 	movslq -0xd8(%rdi),%r15
    11d8:	4c 89 f8             	mov    %r15,%rax
    11db:	48 c1 f8 3f          	sar    $0x3f,%rax
    11df:	4c 21 e0             	and    %r12,%rax
    11e2:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
    11e6:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    11ec:	73 5a                	jae    0x1248
    11ee:	45 85 ff             	test   %r15d,%r15d
    11f1:	b8 00 00 00 00       	mov    $0x0,%eax
    11f6:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
    11fa:	48 0f 48 c3          	cmovs  %rbx,%rax
    11fe:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1202:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    1207:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    120c:	4d 6b e3 38          	imul   $0x38,%r11,%r12
    1210:	49 c1 fb 3f          	sar    $0x3f,%r11
    1214:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    121b:	00 
    121c:	4d 6b db 38          	imul   $0x38,%r11,%r11
    1220:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    1227:	00 
    1228:	c4 01 4b 5c 04 1c    	vsubsd (%r12,%r11,1),%xmm6,%xmm8
    122e:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    1235:	00 
    1236:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    123b:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    123f:	72 07                	jb     0x1248
    1241:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    1245:	4c 89 f9             	mov    %r15,%rcx
    1248:	4c 63 bf 70 ff ff ff 	movslq -0x90(%rdi),%r15
    124f:	4c 89 f8             	mov    %r15,%rax
    1252:	48 c1 f8 3f          	sar    $0x3f,%rax
    1256:	4c 21 e0             	and    %r12,%rax
    1259:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
    125d:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    1263:	73 5a                	jae    0x12bf
    1265:	45 85 ff             	test   %r15d,%r15d
    1268:	b8 00 00 00 00       	mov    $0x0,%eax
    126d:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
    1271:	48 0f 48 c3          	cmovs  %rbx,%rax
    1275:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1279:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    127e:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    1283:	4d 6b e3 38          	imul   $0x38,%r11,%r12
    1287:	49 c1 fb 3f          	sar    $0x3f,%r11
    128b:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    1292:	00 
    1293:	4d 6b db 38          	imul   $0x38,%r11,%r11
    1297:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    129e:	00 
    129f:	c4 01 4b 5c 04 1c    	vsubsd (%r12,%r11,1),%xmm6,%xmm8
    12a5:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    12ac:	00 
    12ad:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    12b2:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    12b6:	72 07                	jb     0x12bf
    12b8:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    12bc:	4c 89 f9             	mov    %r15,%rcx
    12bf:	4c 63 7f b8          	movslq -0x48(%rdi),%r15
    12c3:	4c 89 f8             	mov    %r15,%rax
    12c6:	48 c1 f8 3f          	sar    $0x3f,%rax
    12ca:	4c 21 e0             	and    %r12,%rax
    12cd:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
    12d1:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    12d7:	73 5a                	jae    0x1333
    12d9:	45 85 ff             	test   %r15d,%r15d
    12dc:	b8 00 00 00 00       	mov    $0x0,%eax
    12e1:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
    12e5:	48 0f 48 c3          	cmovs  %rbx,%rax
    12e9:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    12ed:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    12f2:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    12f7:	4d 6b e3 38          	imul   $0x38,%r11,%r12
    12fb:	49 c1 fb 3f          	sar    $0x3f,%r11
    12ff:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    1306:	00 
    1307:	4d 6b db 38          	imul   $0x38,%r11,%r11
    130b:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    1312:	00 
    1313:	c4 01 4b 5c 04 1c    	vsubsd (%r12,%r11,1),%xmm6,%xmm8
    1319:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    1320:	00 
    1321:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    1326:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    132a:	72 07                	jb     0x1333
    132c:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    1330:	4c 89 f9             	mov    %r15,%rcx
    1333:	4c 63 3f             	movslq (%rdi),%r15
    1336:	4c 89 f8             	mov    %r15,%rax
    1339:	48 c1 f8 3f          	sar    $0x3f,%rax
    133d:	4c 21 e0             	and    %r12,%rax
    1340:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
    1344:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    134a:	0f 83 70 fe ff ff    	jae    0x11c0
    1350:	45 85 ff             	test   %r15d,%r15d
    1353:	b8 00 00 00 00       	mov    $0x0,%eax
    1358:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
    135c:	48 0f 48 c3          	cmovs  %rbx,%rax
    1360:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1364:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    1369:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    136e:	4d 6b e3 38          	imul   $0x38,%r11,%r12
    1372:	49 c1 fb 3f          	sar    $0x3f,%r11
    1376:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    137d:	00 
    137e:	4d 6b db 38          	imul   $0x38,%r11,%r11
    1382:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    1389:	00 
    138a:	c4 01 4b 5c 04 1c    	vsubsd (%r12,%r11,1),%xmm6,%xmm8
    1390:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    1397:	00 
    1398:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    139d:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    13a1:	0f 82 19 fe ff ff    	jb     0x11c0
    13a7:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    13ab:	4c 89 f9             	mov    %r15,%rcx
    13ae:	e9 0d fe ff ff       	jmp    0x11c0
    13b3:	66 66 66 66 2e 0f 1f 	data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    13ba:	84 00 00 00 00 00 
    13c0:	4d 85 c0             	test   %r8,%r8
    13c3:	0f 84 a7 00 00 00    	je     0x1470
    13c9:	48 b8 fc ff ff ff ff 	movabs $0x7ffffffffffffffc,%rax
    13d0:	ff ff 7f 
    13d3:	49 21 c2             	and    %rax,%r10
    13d6:	4b 8d 04 d2          	lea    (%r10,%r10,8),%rax
    13da:	41 c1 e0 03          	shl    $0x3,%r8d
    13de:	45 31 d2             	xor    %r10d,%r10d
    13e1:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    13e5:	49 8d 7c c5 30       	lea    0x30(%r13,%rax,8),%rdi
    13ea:	eb 0d                	jmp    0x13f9
    13ec:	0f 1f 40 00          	nopl   0x0(%rax)
    13f0:	49 83 c2 48          	add    $0x48,%r10
    13f4:	4d 39 d0             	cmp    %r10,%r8
    13f7:	74 77                	je     0x1470
    13f9:	4e 63 34 17          	movslq (%rdi,%r10,1),%r14
    13fd:	4c 89 f0             	mov    %r14,%rax
    1400:	48 c1 f8 3f          	sar    $0x3f,%rax
    1404:	4c 21 e0             	and    %r12,%rax
    1407:	49 8d 04 81          	lea    (%r9,%rax,4),%rax
    140b:	c4 a1 78 2e 2c b0    	vucomiss (%rax,%r14,4),%xmm5
    1411:	73 dd                	jae    0x13f0
    1413:	45 85 f6             	test   %r14d,%r14d
    1416:	b8 00 00 00 00       	mov    $0x0,%eax
    141b:	4b 8d 14 f6          	lea    (%r14,%r14,8),%rdx
    141f:	48 0f 48 c3          	cmovs  %rbx,%rax
    1423:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1427:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    142c:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    1431:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    1435:	49 c1 fb 3f          	sar    $0x3f,%r11
    1439:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    1440:	00 
    1441:	4d 6b db 38          	imul   $0x38,%r11,%r11
    1445:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    144c:	00 
    144d:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    1453:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    1458:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    145c:	72 92                	jb     0x13f0
    145e:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    1462:	4c 89 f1             	mov    %r14,%rcx
    1465:	eb 89                	jmp    0x13f0
    1467:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
    146e:	00 00 
    1470:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    1477:	00 
    1478:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    147d:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    1481:	0f 84 5a f0 ff ff    	je     0x4e1
    1487:	48 8d 04 c9          	lea    (%rcx,%rcx,8),%rax
    148b:	48 c1 f9 3f          	sar    $0x3f,%rcx
    148f:	4c 89 f2             	mov    %r14,%rdx
    1492:	48 21 d9             	and    %rbx,%rcx
    1495:	4d 8d 54 c5 00       	lea    0x0(%r13,%rax,8),%r10
    149a:	4c 8d 34 c9          	lea    (%rcx,%rcx,8),%r14
    149e:	4b 63 7c f2 20       	movslq 0x20(%r10,%r14,8),%rdi
    14a3:	48 89 f8             	mov    %rdi,%rax
    14a6:	48 c1 f8 3f          	sar    $0x3f,%rax
    14aa:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
    14b1:	00 
    14b2:	4c 6b c7 38          	imul   $0x38,%rdi,%r8
    14b6:	48 6b f0 38          	imul   $0x38,%rax,%rsi
    14ba:	48 01 d6             	add    %rdx,%rsi
    14bd:	41 8b 44 30 2c       	mov    0x2c(%r8,%rsi,1),%eax
    14c2:	43 89 44 f2 20       	mov    %eax,0x20(%r10,%r14,8)
    14c7:	83 f8 ff             	cmp    $0xffffffff,%eax
    14ca:	0f 85 a8 00 00 00    	jne    0x1578
    14d0:	4f 8d 14 f2          	lea    (%r10,%r14,8),%r10
    14d4:	31 d2                	xor    %edx,%edx
    14d6:	48 8b 4c 24 38       	mov    0x38(%rsp),%rcx
    14db:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
    14e2:	00 
    14e3:	49 63 42 28          	movslq 0x28(%r10),%rax
    14e7:	41 83 7a 10 02       	cmpl   $0x2,0x10(%r10)
    14ec:	89 c5                	mov    %eax,%ebp
    14ee:	0f 94 c2             	sete   %dl
    14f1:	4c 8d 1c c0          	lea    (%rax,%rax,8),%r11
    14f5:	48 c1 f8 3f          	sar    $0x3f,%rax
    14f9:	48 23 84 24 30 01 00 	and    0x130(%rsp),%rax
    1500:	00 
    1501:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1505:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    150a:	4a 8d 04 d8          	lea    (%rax,%r11,8),%rax
    150e:	4c 8b 5c 24 38       	mov    0x38(%rsp),%r11
    1513:	4d 8b 5c d3 58       	mov    0x58(%r11,%rdx,8),%r11
    1518:	4d 85 db             	test   %r11,%r11
    151b:	4d 8d 73 ff          	lea    -0x1(%r11),%r14
    151f:	41 bb 00 00 00 00    	mov    $0x0,%r11d
    1525:	4c 0f 4e 9c 24 30 01 	cmovle 0x130(%rsp),%r11
    152c:	00 00 
    152e:	4f 8d 3c f6          	lea    (%r14,%r14,8),%r15
    1532:	4f 8d 7c fd 00       	lea    0x0(%r13,%r15,8),%r15
    1537:	4f 8d 1c db          	lea    (%r11,%r11,8),%r11
    153b:	4f 8d 1c df          	lea    (%r15,%r11,8),%r11
    153f:	4d 63 5c 93 2c       	movslq 0x2c(%r11,%rdx,4),%r11
    1544:	44 89 5c 90 2c       	mov    %r11d,0x2c(%rax,%rdx,4)
    1549:	4b 8d 04 db          	lea    (%r11,%r11,8),%rax
    154d:	49 c1 fb 3f          	sar    $0x3f,%r11
    1551:	4c 23 9c 24 30 01 00 	and    0x130(%rsp),%r11
    1558:	00 
    1559:	4c 89 74 d1 58       	mov    %r14,0x58(%rcx,%rdx,8)
    155e:	4b 8d 14 db          	lea    (%r11,%r11,8),%rdx
    1562:	49 8d 54 d5 00       	lea    0x0(%r13,%rdx,8),%rdx
    1567:	89 6c c2 28          	mov    %ebp,0x28(%rdx,%rax,8)
    156b:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    1570:	41 c7 42 28 ff ff ff 	movl   $0xffffffff,0x28(%r10)
    1577:	ff 
    1578:	4c 01 c6             	add    %r8,%rsi
    157b:	4c 63 56 28          	movslq 0x28(%rsi),%r10
    157f:	4c 89 d0             	mov    %r10,%rax
    1582:	48 c1 f8 3f          	sar    $0x3f,%rax
    1586:	4b 8d 14 d2          	lea    (%r10,%r10,8),%rdx
    158a:	48 21 d8             	and    %rbx,%rax
    158d:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1591:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    1596:	44 8b 44 d0 10       	mov    0x10(%rax,%rdx,8),%r8d
    159b:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    15a0:	c5 cb 5c 78 10       	vsubsd 0x10(%rax),%xmm6,%xmm7
    15a5:	4c 63 70 3c          	movslq 0x3c(%rax),%r14
    15a9:	49 83 fe 02          	cmp    $0x2,%r14
    15ad:	7c 31                	jl     0x15e0
    15af:	49 8d 46 ff          	lea    -0x1(%r14),%rax
    15b3:	4d 89 f7             	mov    %r14,%r15
    15b6:	c4 61 83 2a c0       	vcvtsi2sd %rax,%xmm15,%xmm8
    15bb:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
    15c0:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    15c5:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    15c9:	c4 c1 43 5e f8       	vdivsd %xmm8,%xmm7,%xmm7
    15ce:	c5 c3 58 78 08       	vaddsd 0x8(%rax),%xmm7,%xmm7
    15d3:	c5 fb 11 78 08       	vmovsd %xmm7,0x8(%rax)
    15d8:	c5 fb 11 70 10       	vmovsd %xmm6,0x10(%rax)
    15dd:	eb 31                	jmp    0x1610
    15df:	90                   	nop
    15e0:	c5 c3 58 78 08       	vaddsd 0x8(%rax),%xmm7,%xmm7
    15e5:	4d 89 f7             	mov    %r14,%r15
    15e8:	c5 fb 11 78 08       	vmovsd %xmm7,0x8(%rax)
    15ed:	c5 fb 11 70 10       	vmovsd %xmm6,0x10(%rax)
    15f2:	45 85 f6             	test   %r14d,%r14d
    15f5:	75 19                	jne    0x1610
    15f7:	c5 fb 11 70 18       	vmovsd %xmm6,0x18(%rax)
    15fc:	45 31 ff             	xor    %r15d,%r15d
    15ff:	48 c7 40 08 00 00 00 	movq   $0x0,0x8(%rax)
    1606:	00 
    1607:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
    160e:	00 00 
    1610:	45 85 f6             	test   %r14d,%r14d
    1613:	49 89 c3             	mov    %rax,%r11
    1616:	b8 00 00 00 00       	mov    $0x0,%eax
    161b:	48 8b 4c 24 c8       	mov    -0x38(%rsp),%rcx
    1620:	4b 8d 14 7f          	lea    (%r15,%r15,2),%rdx
    1624:	48 0f 48 84 24 f0 00 	cmovs  0xf0(%rsp),%rax
    162b:	00 00 
    162d:	45 85 d2             	test   %r10d,%r10d
    1630:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    1634:	48 8d 04 c1          	lea    (%rcx,%rax,8),%rax
    1638:	48 89 7c d0 10       	mov    %rdi,0x10(%rax,%rdx,8)
    163d:	bf 00 00 00 00       	mov    $0x0,%edi
    1642:	c5 fb 11 34 d0       	vmovsd %xmm6,(%rax,%rdx,8)
    1647:	49 0f 48 fc          	cmovs  %r12,%rdi
    164b:	41 ff c6             	inc    %r14d
    164e:	41 83 f8 01          	cmp    $0x1,%r8d
    1652:	49 8d 3c b9          	lea    (%r9,%rdi,4),%rdi
    1656:	c4 a1 7a 10 3c 97    	vmovss (%rdi,%r10,4),%xmm7
    165c:	c5 c2 5a ff          	vcvtss2sd %xmm7,%xmm7,%xmm7
    1660:	c5 c3 59 7e 08       	vmulsd 0x8(%rsi),%xmm7,%xmm7
    1665:	c4 c1 43 58 7b 08    	vaddsd 0x8(%r11),%xmm7,%xmm7
    166b:	c5 fb 11 7c d0 08    	vmovsd %xmm7,0x8(%rax,%rdx,8)
    1671:	48 8b 44 24 88       	mov    -0x78(%rsp),%rax
    1676:	45 89 73 3c          	mov    %r14d,0x3c(%r11)
    167a:	41 0f 95 43 46       	setne  0x46(%r11)
    167f:	41 83 f8 02          	cmp    $0x2,%r8d
    1683:	41 0f 94 43 47       	sete   0x47(%r11)
    1688:	89 46 30             	mov    %eax,0x30(%rsi)
    168b:	0f 84 5f f4 ff ff    	je     0xaf0
    1691:	c5 cb 5c 3e          	vsubsd (%rsi),%xmm6,%xmm7
    1695:	48 63 46 28          	movslq 0x28(%rsi),%rax
    1699:	66 c7 46 34 01 00    	movw   $0x1,0x34(%rsi)
    169f:	c5 fb 11 7e 18       	vmovsd %xmm7,0x18(%rsi)
    16a4:	48 8d 34 c0          	lea    (%rax,%rax,8),%rsi
    16a8:	48 c1 f8 3f          	sar    $0x3f,%rax
    16ac:	48 21 d8             	and    %rbx,%rax
    16af:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    16b3:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    16b8:	48 ff 44 f0 38       	incq   0x38(%rax,%rsi,8)
    16bd:	c5 7b 10 04 f0       	vmovsd (%rax,%rsi,8),%xmm8
    16c2:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    16c6:	0f 82 24 f4 ff ff    	jb     0xaf0
    16cc:	48 8d 04 f0          	lea    (%rax,%rsi,8),%rax
    16d0:	48 ff 40 40          	incq   0x40(%rax)
    16d4:	e9 17 f4 ff ff       	jmp    0xaf0
    16d9:	48 b8 60 82 e8 09 71 	movabs $0x7f7109e88260,%rax
    16e0:	7f 00 00 
    16e3:	c5 fb 10 30          	vmovsd (%rax),%xmm6
    16e7:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    16ec:	c5 fb 11 30          	vmovsd %xmm6,(%rax)
    16f0:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    16f5:	80 78 45 00          	cmpb   $0x0,0x45(%rax)
    16f9:	0f 85 2d 27 00 00    	jne    0x3e2c
    16ff:	e9 fa 26 00 00       	jmp    0x3dfe
    1704:	83 f8 ff             	cmp    $0xffffffff,%eax
    1707:	0f 84 03 ea ff ff    	je     0x110
    170d:	4f 8d 04 ff          	lea    (%r15,%r15,8),%r8
    1711:	48 89 44 24 a0       	mov    %rax,-0x60(%rsp)
    1716:	85 c0                	test   %eax,%eax
    1718:	b8 00 00 00 00       	mov    $0x0,%eax
    171d:	48 0f 48 c3          	cmovs  %rbx,%rax
    1721:	4e 8d 04 c2          	lea    (%rdx,%r8,8),%r8
    1725:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1729:	41 83 7c c0 30 ff    	cmpl   $0xffffffff,0x30(%r8,%rax,8)
    172f:	4d 8d 14 c0          	lea    (%r8,%rax,8),%r10
    1733:	4c 89 54 24 88       	mov    %r10,-0x78(%rsp)
    1738:	74 4d                	je     0x1787
    173a:	49 63 42 2c          	movslq 0x2c(%r10),%rax
    173e:	48 8b 7c 24 88       	mov    -0x78(%rsp),%rdi
    1743:	41 89 c0             	mov    %eax,%r8d
    1746:	4c 8d 14 c0          	lea    (%rax,%rax,8),%r10
    174a:	48 c1 f8 3f          	sar    $0x3f,%rax
    174e:	4c 63 77 28          	movslq 0x28(%rdi),%r14
    1752:	48 21 d8             	and    %rbx,%rax
    1755:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1759:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    175d:	46 89 74 d0 28       	mov    %r14d,0x28(%rax,%r10,8)
    1762:	4b 8d 04 f6          	lea    (%r14,%r14,8),%rax
    1766:	49 c1 fe 3f          	sar    $0x3f,%r14
    176a:	49 21 de             	and    %rbx,%r14
    176d:	4f 8d 14 f6          	lea    (%r14,%r14,8),%r10
    1771:	4e 8d 14 d2          	lea    (%rdx,%r10,8),%r10
    1775:	45 89 44 c2 2c       	mov    %r8d,0x2c(%r10,%rax,8)
    177a:	4c 8b 54 24 88       	mov    -0x78(%rsp),%r10
    177f:	41 c7 42 30 ff ff ff 	movl   $0xffffffff,0x30(%r10)
    1786:	ff 
    1787:	41 80 7a 46 00       	cmpb   $0x0,0x46(%r10)
    178c:	4c 89 7c 24 80       	mov    %r15,-0x80(%rsp)
    1791:	0f 84 72 27 00 00    	je     0x3f09
    1797:	48 c7 44 24 b0 00 00 	movq   $0x0,-0x50(%rsp)
    179e:	00 00 
    17a0:	e9 98 38 00 00       	jmp    0x503d
    17a5:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
    17ac:	00 
    17ad:	45 85 db             	test   %r11d,%r11d
    17b0:	b8 00 00 00 00       	mov    $0x0,%eax
    17b5:	49 0f 48 c4          	cmovs  %r12,%rax
    17b9:	83 7c 24 88 00       	cmpl   $0x0,-0x78(%rsp)
    17be:	48 8d 04 82          	lea    (%rdx,%rax,4),%rax
    17c2:	4e 8d 0c 98          	lea    (%rax,%r11,4),%r9
    17c6:	0f 8e 77 05 00 00    	jle    0x1d43
    17cc:	80 7c 24 90 00       	cmpb   $0x0,-0x70(%rsp)
    17d1:	0f 84 8e 0c 00 00    	je     0x2465
    17d7:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    17dc:	48 c7 c7 ff ff ff ff 	mov    $0xffffffffffffffff,%rdi
    17e3:	eb 1d                	jmp    0x1802
    17e5:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
    17ec:	00 00 00 00 
    17f0:	48 8d 04 f2          	lea    (%rdx,%rsi,8),%rax
    17f4:	4e 63 7c f0 28       	movslq 0x28(%rax,%r14,8),%r15
    17f9:	4c 39 fd             	cmp    %r15,%rbp
    17fc:	0f 84 51 f0 ff ff    	je     0x853
    1802:	4d 63 ff             	movslq %r15d,%r15
    1805:	b8 00 00 00 00       	mov    $0x0,%eax
    180a:	be 00 00 00 00       	mov    $0x0,%esi
    180f:	45 85 ff             	test   %r15d,%r15d
    1812:	4f 8d 34 ff          	lea    (%r15,%r15,8),%r14
    1816:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    181d:	00 00 
    181f:	48 0f 48 f3          	cmovs  %rbx,%rsi
    1823:	48 8d 34 f6          	lea    (%rsi,%rsi,8),%rsi
    1827:	4c 01 f8             	add    %r15,%rax
    182a:	49 0f af c4          	imul   %r12,%rax
    182e:	c4 c1 7a 10 34 81    	vmovss (%r9,%rax,4),%xmm6
    1834:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    1838:	76 b6                	jbe    0x17f0
    183a:	48 8d 04 f2          	lea    (%rdx,%rsi,8),%rax
    183e:	46 39 6c f0 40       	cmp    %r13d,0x40(%rax,%r14,8)
    1843:	0f 84 7f 39 00 00    	je     0x51c8
    1849:	48 83 ff ff          	cmp    $0xffffffffffffffff,%rdi
    184d:	49 0f 44 ff          	cmove  %r15,%rdi
    1851:	eb 9d                	jmp    0x17f0
    1853:	4c 8d b4 d0 c8 00 00 	lea    0xc8(%rax,%rdx,8),%r14
    185a:	00 
    185b:	48 8d 56 f8          	lea    -0x8(%rsi),%rdx
    185f:	49 89 d0             	mov    %rdx,%r8
    1862:	49 c1 e8 03          	shr    $0x3,%r8
    1866:	0f 84 1b 0b 00 00    	je     0x2387
    186c:	49 ff c0             	inc    %r8
    186f:	bd 01 00 00 00       	mov    $0x1,%ebp
    1874:	45 31 c9             	xor    %r9d,%r9d
    1877:	49 83 e0 fe          	and    $0xfffffffffffffffe,%r8
    187b:	49 f7 d8             	neg    %r8
    187e:	eb 18                	jmp    0x1898
    1880:	49 89 f9             	mov    %rdi,%r9
    1883:	49 81 c6 80 01 00 00 	add    $0x180,%r14
    188a:	48 83 c5 10          	add    $0x10,%rbp
    188e:	49 83 c0 02          	add    $0x2,%r8
    1892:	0f 84 45 03 00 00    	je     0x1bdd
    1898:	4b 8d 04 49          	lea    (%r9,%r9,2),%rax
    189c:	48 89 ef             	mov    %rbp,%rdi
    189f:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    18a6:	c4 c1 79 2e be 58 ff 	vucomisd -0xa8(%r14),%xmm7
    18ad:	ff ff 
    18af:	0f 87 ab 01 00 00    	ja     0x1a60
    18b5:	4c 89 cf             	mov    %r9,%rdi
    18b8:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    18bc:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    18c3:	c4 c1 79 2e be 70 ff 	vucomisd -0x90(%r14),%xmm7
    18ca:	ff ff 
    18cc:	0f 86 a8 01 00 00    	jbe    0x1a7a
    18d2:	48 8d 7d 01          	lea    0x1(%rbp),%rdi
    18d6:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    18da:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    18e1:	c4 c1 79 2e 7e 88    	vucomisd -0x78(%r14),%xmm7
    18e7:	0f 86 a4 01 00 00    	jbe    0x1a91
    18ed:	48 8d 7d 02          	lea    0x2(%rbp),%rdi
    18f1:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    18f5:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    18fc:	c4 c1 79 2e 7e a0    	vucomisd -0x60(%r14),%xmm7
    1902:	0f 86 a0 01 00 00    	jbe    0x1aa8
    1908:	48 8d 7d 03          	lea    0x3(%rbp),%rdi
    190c:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1910:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1917:	c4 c1 79 2e 7e b8    	vucomisd -0x48(%r14),%xmm7
    191d:	0f 86 9c 01 00 00    	jbe    0x1abf
    1923:	48 8d 7d 04          	lea    0x4(%rbp),%rdi
    1927:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    192b:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1932:	c4 c1 79 2e 7e d0    	vucomisd -0x30(%r14),%xmm7
    1938:	0f 86 98 01 00 00    	jbe    0x1ad6
    193e:	48 8d 7d 05          	lea    0x5(%rbp),%rdi
    1942:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1946:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    194d:	c4 c1 79 2e 7e e8    	vucomisd -0x18(%r14),%xmm7
    1953:	0f 86 94 01 00 00    	jbe    0x1aed
    1959:	48 8d 7d 06          	lea    0x6(%rbp),%rdi
    195d:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1961:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1968:	c4 c1 79 2e 3e       	vucomisd (%r14),%xmm7
    196d:	0f 86 90 01 00 00    	jbe    0x1b03
    1973:	48 8d 7d 07          	lea    0x7(%rbp),%rdi
    1977:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    197b:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1982:	c4 c1 79 2e 7e 18    	vucomisd 0x18(%r14),%xmm7
    1988:	0f 86 8c 01 00 00    	jbe    0x1b1a
    198e:	48 8d 7d 08          	lea    0x8(%rbp),%rdi
    1992:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1996:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    199d:	c4 c1 79 2e 7e 30    	vucomisd 0x30(%r14),%xmm7
    19a3:	0f 86 88 01 00 00    	jbe    0x1b31
    19a9:	48 8d 7d 09          	lea    0x9(%rbp),%rdi
    19ad:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    19b1:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    19b8:	c4 c1 79 2e 7e 48    	vucomisd 0x48(%r14),%xmm7
    19be:	0f 86 84 01 00 00    	jbe    0x1b48
    19c4:	48 8d 7d 0a          	lea    0xa(%rbp),%rdi
    19c8:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    19cc:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    19d3:	c4 c1 79 2e 7e 60    	vucomisd 0x60(%r14),%xmm7
    19d9:	0f 86 80 01 00 00    	jbe    0x1b5f
    19df:	48 8d 7d 0b          	lea    0xb(%rbp),%rdi
    19e3:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    19e7:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    19ee:	c4 c1 79 2e 7e 78    	vucomisd 0x78(%r14),%xmm7
    19f4:	0f 86 7c 01 00 00    	jbe    0x1b76
    19fa:	48 8d 7d 0c          	lea    0xc(%rbp),%rdi
    19fe:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1a02:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1a09:	c4 c1 79 2e be 90 00 	vucomisd 0x90(%r14),%xmm7
    1a10:	00 00 
    1a12:	0f 86 78 01 00 00    	jbe    0x1b90
    1a18:	48 8d 7d 0d          	lea    0xd(%rbp),%rdi
    1a1c:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1a20:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1a27:	c4 c1 79 2e be a8 00 	vucomisd 0xa8(%r14),%xmm7
    1a2e:	00 00 
    1a30:	0f 86 74 01 00 00    	jbe    0x1baa
    1a36:	48 8d 7d 0e          	lea    0xe(%rbp),%rdi
    1a3a:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1a3e:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1a45:	c4 c1 79 2e be c0 00 	vucomisd 0xc0(%r14),%xmm7
    1a4c:	00 00 
    1a4e:	0f 86 2c fe ff ff    	jbe    0x1880
    1a54:	e9 6b 01 00 00       	jmp    0x1bc4
    1a59:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    1a60:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1a64:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1a6b:	c4 c1 79 2e be 70 ff 	vucomisd -0x90(%r14),%xmm7
    1a72:	ff ff 
    1a74:	0f 87 58 fe ff ff    	ja     0x18d2
    1a7a:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1a7e:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1a85:	c4 c1 79 2e 7e 88    	vucomisd -0x78(%r14),%xmm7
    1a8b:	0f 87 5c fe ff ff    	ja     0x18ed
    1a91:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1a95:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1a9c:	c4 c1 79 2e 7e a0    	vucomisd -0x60(%r14),%xmm7
    1aa2:	0f 87 60 fe ff ff    	ja     0x1908
    1aa8:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1aac:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1ab3:	c4 c1 79 2e 7e b8    	vucomisd -0x48(%r14),%xmm7
    1ab9:	0f 87 64 fe ff ff    	ja     0x1923
    1abf:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1ac3:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1aca:	c4 c1 79 2e 7e d0    	vucomisd -0x30(%r14),%xmm7
    1ad0:	0f 87 68 fe ff ff    	ja     0x193e
    1ad6:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1ada:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1ae1:	c4 c1 79 2e 7e e8    	vucomisd -0x18(%r14),%xmm7
    1ae7:	0f 87 6c fe ff ff    	ja     0x1959
    1aed:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1af1:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1af8:	c4 c1 79 2e 3e       	vucomisd (%r14),%xmm7
    1afd:	0f 87 70 fe ff ff    	ja     0x1973
    1b03:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1b07:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1b0e:	c4 c1 79 2e 7e 18    	vucomisd 0x18(%r14),%xmm7
    1b14:	0f 87 74 fe ff ff    	ja     0x198e
    1b1a:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1b1e:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1b25:	c4 c1 79 2e 7e 30    	vucomisd 0x30(%r14),%xmm7
    1b2b:	0f 87 78 fe ff ff    	ja     0x19a9
    1b31:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1b35:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1b3c:	c4 c1 79 2e 7e 48    	vucomisd 0x48(%r14),%xmm7
    1b42:	0f 87 7c fe ff ff    	ja     0x19c4
    1b48:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1b4c:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1b53:	c4 c1 79 2e 7e 60    	vucomisd 0x60(%r14),%xmm7
    1b59:	0f 87 80 fe ff ff    	ja     0x19df
    1b5f:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1b63:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1b6a:	c4 c1 79 2e 7e 78    	vucomisd 0x78(%r14),%xmm7
    1b70:	0f 87 84 fe ff ff    	ja     0x19fa
    1b76:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1b7a:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1b81:	c4 c1 79 2e be 90 00 	vucomisd 0x90(%r14),%xmm7
    1b88:	00 00 
    1b8a:	0f 87 88 fe ff ff    	ja     0x1a18
    1b90:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1b94:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1b9b:	c4 c1 79 2e be a8 00 	vucomisd 0xa8(%r14),%xmm7
    1ba2:	00 00 
    1ba4:	0f 87 8c fe ff ff    	ja     0x1a36
    1baa:	48 8d 04 7f          	lea    (%rdi,%rdi,2),%rax
    1bae:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    1bb5:	c4 c1 79 2e be c0 00 	vucomisd 0xc0(%r14),%xmm7
    1bbc:	00 00 
    1bbe:	0f 86 bc fc ff ff    	jbe    0x1880
    1bc4:	4c 8d 4d 0f          	lea    0xf(%rbp),%r9
    1bc8:	49 81 c6 80 01 00 00 	add    $0x180,%r14
    1bcf:	48 83 c5 10          	add    $0x10,%rbp
    1bd3:	49 83 c0 02          	add    $0x2,%r8
    1bd7:	0f 85 bb fc ff ff    	jne    0x1898
    1bdd:	f6 c2 08             	test   $0x8,%dl
    1be0:	0f 85 e3 08 00 00    	jne    0x24c9
    1be6:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
    1bed:	00 
    1bee:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    1bf3:	48 b8 fc ff ff ff ff 	movabs $0x7ffffffffffffffc,%rax
    1bfa:	ff ff 7f 
    1bfd:	48 8d 78 f4          	lea    -0xc(%rax),%rdi
    1c01:	48 21 f7             	and    %rsi,%rdi
    1c04:	48 83 cf 01          	or     $0x1,%rdi
    1c08:	e9 82 07 00 00       	jmp    0x238f
    1c0d:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    1c12:	48 8b 94 24 30 01 00 	mov    0x130(%rsp),%rdx
    1c19:	00 
    1c1a:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    1c21:	00 
    1c22:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    1c29:	00 
    1c2a:	48 8b 45 58          	mov    0x58(%rbp),%rax
    1c2e:	48 89 c6             	mov    %rax,%rsi
    1c31:	48 c1 fe 3f          	sar    $0x3f,%rsi
    1c35:	48 8d 3c c0          	lea    (%rax,%rax,8),%rdi
    1c39:	48 21 d6             	and    %rdx,%rsi
    1c3c:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    1c41:	49 8d 7c fd 00       	lea    0x0(%r13,%rdi,8),%rdi
    1c46:	48 8d 34 f6          	lea    (%rsi,%rsi,8),%rsi
    1c4a:	44 89 5c f7 2c       	mov    %r11d,0x2c(%rdi,%rsi,8)
    1c4f:	48 8d 78 01          	lea    0x1(%rax),%rdi
    1c53:	48 89 7d 58          	mov    %rdi,0x58(%rbp)
    1c57:	41 89 40 28          	mov    %eax,0x28(%r8)
    1c5b:	48 8b 44 24 98       	mov    -0x68(%rsp),%rax
    1c60:	41 89 40 20          	mov    %eax,0x20(%r8)
    1c64:	41 89 40 24          	mov    %eax,0x24(%r8)
    1c68:	c7 41 2c ff ff ff ff 	movl   $0xffffffff,0x2c(%rcx)
    1c6f:	e9 9c e4 ff ff       	jmp    0x110
    1c74:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    1c79:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    1c80:	49 63 f9             	movslq %r9d,%rdi
    1c83:	b8 00 00 00 00       	mov    $0x0,%eax
    1c88:	85 ff                	test   %edi,%edi
    1c8a:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    1c91:	00 00 
    1c93:	48 01 f8             	add    %rdi,%rax
    1c96:	49 0f af c4          	imul   %r12,%rax
    1c9a:	c5 fa 10 74 85 00    	vmovss 0x0(%rbp,%rax,4),%xmm6
    1ca0:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    1ca4:	0f 87 8a 00 00 00    	ja     0x1d34
    1caa:	85 ff                	test   %edi,%edi
    1cac:	b8 00 00 00 00       	mov    $0x0,%eax
    1cb1:	48 8d 34 ff          	lea    (%rdi,%rdi,8),%rsi
    1cb5:	48 0f 48 c3          	cmovs  %rbx,%rax
    1cb9:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1cbd:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    1cc1:	4c 63 4c f0 28       	movslq 0x28(%rax,%rsi,8),%r9
    1cc6:	4d 39 c8             	cmp    %r9,%r8
    1cc9:	75 b5                	jne    0x1c80
    1ccb:	e9 44 eb ff ff       	jmp    0x814
    1cd0:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    1cd5:	eb 1b                	jmp    0x1cf2
    1cd7:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
    1cde:	00 00 
    1ce0:	48 8d 04 f2          	lea    (%rdx,%rsi,8),%rax
    1ce4:	4e 63 4c c8 28       	movslq 0x28(%rax,%r9,8),%r9
    1ce9:	4d 39 c8             	cmp    %r9,%r8
    1cec:	0f 84 22 eb ff ff    	je     0x814
    1cf2:	49 63 f9             	movslq %r9d,%rdi
    1cf5:	b8 00 00 00 00       	mov    $0x0,%eax
    1cfa:	be 00 00 00 00       	mov    $0x0,%esi
    1cff:	85 ff                	test   %edi,%edi
    1d01:	4c 8d 0c ff          	lea    (%rdi,%rdi,8),%r9
    1d05:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    1d0c:	00 00 
    1d0e:	48 0f 48 f3          	cmovs  %rbx,%rsi
    1d12:	48 8d 34 f6          	lea    (%rsi,%rsi,8),%rsi
    1d16:	48 01 f8             	add    %rdi,%rax
    1d19:	49 0f af c4          	imul   %r12,%rax
    1d1d:	c5 fa 10 74 85 00    	vmovss 0x0(%rbp,%rax,4),%xmm6
    1d23:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    1d27:	76 b7                	jbe    0x1ce0
    1d29:	48 8d 04 f2          	lea    (%rdx,%rsi,8),%rax
    1d2d:	46 39 6c c8 40       	cmp    %r13d,0x40(%rax,%r9,8)
    1d32:	75 ac                	jne    0x1ce0
    1d34:	48 83 ff ff          	cmp    $0xffffffffffffffff,%rdi
    1d38:	0f 85 08 01 00 00    	jne    0x1e46
    1d3e:	e9 d1 ea ff ff       	jmp    0x814
    1d43:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    1d48:	0f 1f 84 00 00 00 00 	nopl   0x0(%rax,%rax,1)
    1d4f:	00 
    1d50:	49 63 ff             	movslq %r15d,%rdi
    1d53:	b8 00 00 00 00       	mov    $0x0,%eax
    1d58:	85 ff                	test   %edi,%edi
    1d5a:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    1d61:	00 00 
    1d63:	48 01 f8             	add    %rdi,%rax
    1d66:	49 0f af c4          	imul   %r12,%rax
    1d6a:	c4 c1 7a 10 34 81    	vmovss (%r9,%rax,4),%xmm6
    1d70:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    1d74:	0f 87 d9 ea ff ff    	ja     0x853
    1d7a:	85 ff                	test   %edi,%edi
    1d7c:	b8 00 00 00 00       	mov    $0x0,%eax
    1d81:	48 8d 34 ff          	lea    (%rdi,%rdi,8),%rsi
    1d85:	48 0f 48 c3          	cmovs  %rbx,%rax
    1d89:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1d8d:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    1d91:	4c 63 7c f0 28       	movslq 0x28(%rax,%rsi,8),%r15
    1d96:	4c 39 fd             	cmp    %r15,%rbp
    1d99:	75 b5                	jne    0x1d50
    1d9b:	e9 ac ea ff ff       	jmp    0x84c
    1da0:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    1da5:	41 b9 01 00 00 00    	mov    $0x1,%r9d
    1dab:	eb 19                	jmp    0x1dc6
    1dad:	0f 1f 00             	nopl   (%rax)
    1db0:	41 83 ff ff          	cmp    $0xffffffff,%r15d
    1db4:	0f 85 82 00 00 00    	jne    0x1e3c
    1dba:	49 ff c1             	inc    %r9
    1dbd:	4d 39 d1             	cmp    %r10,%r9
    1dc0:	0f 84 ed e2 ff ff    	je     0xb3
    1dc6:	4f 8d 34 01          	lea    (%r9,%r8,1),%r14
    1dca:	4c 89 f0             	mov    %r14,%rax
    1dcd:	48 c1 f8 3f          	sar    $0x3f,%rax
    1dd1:	4b 8d 34 f6          	lea    (%r14,%r14,8),%rsi
    1dd5:	48 21 d8             	and    %rbx,%rax
    1dd8:	48 8d 34 f2          	lea    (%rdx,%rsi,8),%rsi
    1ddc:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1de0:	4c 63 7c c6 28       	movslq 0x28(%rsi,%rax,8),%r15
    1de5:	4d 39 fe             	cmp    %r15,%r14
    1de8:	74 d0                	je     0x1dba
    1dea:	66 0f 1f 44 00 00    	nopw   0x0(%rax,%rax,1)
    1df0:	49 63 ff             	movslq %r15d,%rdi
    1df3:	b8 00 00 00 00       	mov    $0x0,%eax
    1df8:	85 ff                	test   %edi,%edi
    1dfa:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    1e01:	00 00 
    1e03:	48 01 f8             	add    %rdi,%rax
    1e06:	49 0f af c4          	imul   %r12,%rax
    1e0a:	c5 fa 10 74 85 00    	vmovss 0x0(%rbp,%rax,4),%xmm6
    1e10:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    1e14:	77 9a                	ja     0x1db0
    1e16:	85 ff                	test   %edi,%edi
    1e18:	b8 00 00 00 00       	mov    $0x0,%eax
    1e1d:	48 8d 34 ff          	lea    (%rdi,%rdi,8),%rsi
    1e21:	48 0f 48 c3          	cmovs  %rbx,%rax
    1e25:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1e29:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    1e2d:	4c 63 7c f0 28       	movslq 0x28(%rax,%rsi,8),%r15
    1e32:	4d 39 fe             	cmp    %r15,%r14
    1e35:	75 b9                	jne    0x1df0
    1e37:	e9 7e ff ff ff       	jmp    0x1dba
    1e3c:	48 83 ff ff          	cmp    $0xffffffffffffffff,%rdi
    1e40:	0f 84 6d e2 ff ff    	je     0xb3
    1e46:	49 89 fa             	mov    %rdi,%r10
    1e49:	49 c1 fa 3f          	sar    $0x3f,%r10
    1e4d:	48 8d 34 ff          	lea    (%rdi,%rdi,8),%rsi
    1e51:	4c 89 d0             	mov    %r10,%rax
    1e54:	48 21 d8             	and    %rbx,%rax
    1e57:	4c 8d 04 f2          	lea    (%rdx,%rsi,8),%r8
    1e5b:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1e5f:	41 83 7c c0 30 ff    	cmpl   $0xffffffff,0x30(%r8,%rax,8)
    1e65:	49 8d 34 c0          	lea    (%r8,%rax,8),%rsi
    1e69:	74 42                	je     0x1ead
    1e6b:	48 63 46 2c          	movslq 0x2c(%rsi),%rax
    1e6f:	4c 63 76 28          	movslq 0x28(%rsi),%r14
    1e73:	41 89 c0             	mov    %eax,%r8d
    1e76:	4c 8d 0c c0          	lea    (%rax,%rax,8),%r9
    1e7a:	48 c1 f8 3f          	sar    $0x3f,%rax
    1e7e:	48 21 d8             	and    %rbx,%rax
    1e81:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    1e85:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    1e89:	46 89 74 c8 28       	mov    %r14d,0x28(%rax,%r9,8)
    1e8e:	4b 8d 04 f6          	lea    (%r14,%r14,8),%rax
    1e92:	49 c1 fe 3f          	sar    $0x3f,%r14
    1e96:	49 21 de             	and    %rbx,%r14
    1e99:	4f 8d 0c f6          	lea    (%r14,%r14,8),%r9
    1e9d:	4e 8d 0c ca          	lea    (%rdx,%r9,8),%r9
    1ea1:	45 89 44 c1 2c       	mov    %r8d,0x2c(%r9,%rax,8)
    1ea6:	c7 46 30 ff ff ff ff 	movl   $0xffffffff,0x30(%rsi)
    1ead:	80 7e 47 01          	cmpb   $0x1,0x47(%rsi)
    1eb1:	4c 8b 9c 24 30 01 00 	mov    0x130(%rsp),%r11
    1eb8:	00 
    1eb9:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    1ec0:	00 
    1ec1:	48 8b 5c 24 38       	mov    0x38(%rsp),%rbx
    1ec6:	48 8b ac 24 e0 00 00 	mov    0xe0(%rsp),%rbp
    1ecd:	00 
    1ece:	0f 85 a3 01 00 00    	jne    0x2077
    1ed4:	c5 c3 5c 76 10       	vsubsd 0x10(%rsi),%xmm7,%xmm6
    1ed9:	4c 63 46 3c          	movslq 0x3c(%rsi),%r8
    1edd:	49 83 f8 02          	cmp    $0x2,%r8
    1ee1:	7c 15                	jl     0x1ef8
    1ee3:	49 ff c8             	dec    %r8
    1ee6:	c4 41 83 2a c0       	vcvtsi2sd %r8,%xmm15,%xmm8
    1eeb:	c5 3b 59 03          	vmulsd (%rbx),%xmm8,%xmm8
    1eef:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    1ef3:	c4 c1 4b 5e f0       	vdivsd %xmm8,%xmm6,%xmm6
    1ef8:	4c 89 d0             	mov    %r10,%rax
    1efb:	48 23 84 24 e8 00 00 	and    0xe8(%rsp),%rax
    1f02:	00 
    1f03:	c5 cb 58 76 08       	vaddsd 0x8(%rsi),%xmm6,%xmm6
    1f08:	48 8b 94 24 60 01 00 	mov    0x160(%rsp),%rdx
    1f0f:	00 
    1f10:	4d 89 d4             	mov    %r10,%r12
    1f13:	4c 23 a4 24 d8 01 00 	and    0x1d8(%rsp),%r12
    1f1a:	00 
    1f1b:	48 01 f8             	add    %rdi,%rax
    1f1e:	48 0f af 84 24 f0 00 	imul   0xf0(%rsp),%rax
    1f25:	00 00 
    1f27:	49 01 fc             	add    %rdi,%r12
    1f2a:	c5 fb 11 76 08       	vmovsd %xmm6,0x8(%rsi)
    1f2f:	c5 fb 11 7e 10       	vmovsd %xmm7,0x10(%rsi)
    1f34:	4c 8d 3c 40          	lea    (%rax,%rax,2),%r15
    1f38:	4e 8b 44 fd 10       	mov    0x10(%rbp,%r15,8),%r8
    1f3d:	c4 21 7b 10 4c fd 08 	vmovsd 0x8(%rbp,%r15,8),%xmm9
    1f44:	4c 89 c0             	mov    %r8,%rax
    1f47:	48 c1 f8 3f          	sar    $0x3f,%rax
    1f4b:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
    1f52:	00 
    1f53:	4d 6b c8 38          	imul   $0x38,%r8,%r9
    1f57:	49 01 d1             	add    %rdx,%r9
    1f5a:	48 8b 94 24 e0 01 00 	mov    0x1e0(%rsp),%rdx
    1f61:	00 
    1f62:	c5 b3 5c f6          	vsubsd %xmm6,%xmm9,%xmm6
    1f66:	4c 6b f0 38          	imul   $0x38,%rax,%r14
    1f6a:	c5 cb 5f f4          	vmaxsd %xmm4,%xmm6,%xmm6
    1f6e:	4b 63 44 0e 28       	movslq 0x28(%r14,%r9,1),%rax
    1f73:	4c 0f af e2          	imul   %rdx,%r12
    1f77:	49 89 c5             	mov    %rax,%r13
    1f7a:	49 c1 fd 3f          	sar    $0x3f,%r13
    1f7e:	49 21 d5             	and    %rdx,%r13
    1f81:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
    1f88:	00 
    1f89:	4e 8d 24 a2          	lea    (%rdx,%r12,4),%r12
    1f8d:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    1f94:	00 
    1f95:	4f 8d 24 ac          	lea    (%r12,%r13,4),%r12
    1f99:	c4 41 7a 10 04 84    	vmovss (%r12,%rax,4),%xmm8
    1f9f:	31 c0                	xor    %eax,%eax
    1fa1:	c4 41 3a 5a c0       	vcvtss2sd %xmm8,%xmm8,%xmm8
    1fa6:	c4 c1 4b 5e f0       	vdivsd %xmm8,%xmm6,%xmm6
    1fab:	c4 81 7b 11 74 0e 08 	vmovsd %xmm6,0x8(%r14,%r9,1)
    1fb2:	c4 a1 43 5c 74 fd 00 	vsubsd 0x0(%rbp,%r15,8),%xmm7,%xmm6
    1fb9:	c4 81 4b 58 74 0e 20 	vaddsd 0x20(%r14,%r9,1),%xmm6,%xmm6
    1fc0:	c4 81 7b 11 74 0e 20 	vmovsd %xmm6,0x20(%r14,%r9,1)
    1fc7:	c7 46 3c 00 00 00 00 	movl   $0x0,0x3c(%rsi)
    1fce:	80 7e 47 01          	cmpb   $0x1,0x47(%rsi)
    1fd2:	c5 c3 5c 76 18       	vsubsd 0x18(%rsi),%xmm7,%xmm6
    1fd7:	0f 94 c0             	sete   %al
    1fda:	c5 cb 58 74 c3 20    	vaddsd 0x20(%rbx,%rax,8),%xmm6,%xmm6
    1fe0:	c5 fb 11 74 c3 20    	vmovsd %xmm6,0x20(%rbx,%rax,8)
    1fe6:	66 c7 46 46 00 00    	movw   $0x0,0x46(%rsi)
    1fec:	4f 63 7c 0e 28       	movslq 0x28(%r14,%r9,1),%r15
    1ff1:	4d 01 f1             	add    %r14,%r9
    1ff4:	4c 89 f8             	mov    %r15,%rax
    1ff7:	48 c1 f8 3f          	sar    $0x3f,%rax
    1ffb:	4f 8d 34 ff          	lea    (%r15,%r15,8),%r14
    1fff:	4c 21 d8             	and    %r11,%rax
    2002:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    2006:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    200a:	42 83 7c f0 28 ff    	cmpl   $0xffffffff,0x28(%rax,%r14,8)
    2010:	4e 8d 34 f0          	lea    (%rax,%r14,8),%r14
    2014:	74 0e                	je     0x2024
    2016:	41 8b 46 20          	mov    0x20(%r14),%eax
    201a:	41 89 41 2c          	mov    %eax,0x2c(%r9)
    201e:	45 89 46 20          	mov    %r8d,0x20(%r14)
    2022:	eb 53                	jmp    0x2077
    2024:	31 c0                	xor    %eax,%eax
    2026:	41 83 7e 10 02       	cmpl   $0x2,0x10(%r14)
    202b:	0f 94 c0             	sete   %al
    202e:	4c 8b 64 c3 58       	mov    0x58(%rbx,%rax,8),%r12
    2033:	4d 89 e5             	mov    %r12,%r13
    2036:	49 c1 fd 3f          	sar    $0x3f,%r13
    203a:	4c 23 ac 24 30 01 00 	and    0x130(%rsp),%r13
    2041:	00 
    2042:	4b 8d 2c e4          	lea    (%r12,%r12,8),%rbp
    2046:	48 8d 2c ea          	lea    (%rdx,%rbp,8),%rbp
    204a:	4f 8d 6c ed 00       	lea    0x0(%r13,%r13,8),%r13
    204f:	4e 8d 6c ed 00       	lea    0x0(%rbp,%r13,8),%r13
    2054:	45 89 7c 85 2c       	mov    %r15d,0x2c(%r13,%rax,4)
    2059:	4d 8d 6c 24 01       	lea    0x1(%r12),%r13
    205e:	4c 89 6c c3 58       	mov    %r13,0x58(%rbx,%rax,8)
    2063:	45 89 66 28          	mov    %r12d,0x28(%r14)
    2067:	45 89 46 20          	mov    %r8d,0x20(%r14)
    206b:	45 89 46 24          	mov    %r8d,0x24(%r14)
    206f:	41 c7 41 2c ff ff ff 	movl   $0xffffffff,0x2c(%r9)
    2076:	ff 
    2077:	4c 63 71 28          	movslq 0x28(%rcx),%r14
    207b:	c5 c3 5c 76 10       	vsubsd 0x10(%rsi),%xmm7,%xmm6
    2080:	4c 63 7e 3c          	movslq 0x3c(%rsi),%r15
    2084:	4c 89 f0             	mov    %r14,%rax
    2087:	48 c1 f8 3f          	sar    $0x3f,%rax
    208b:	4f 8d 04 f6          	lea    (%r14,%r14,8),%r8
    208f:	4c 21 d8             	and    %r11,%rax
    2092:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    2096:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    209a:	46 8b 4c c0 10       	mov    0x10(%rax,%r8,8),%r9d
    209f:	49 83 ff 02          	cmp    $0x2,%r15
    20a3:	7c 2f                	jl     0x20d4
    20a5:	49 8d 47 ff          	lea    -0x1(%r15),%rax
    20a9:	4d 89 fc             	mov    %r15,%r12
    20ac:	c4 61 83 2a c0       	vcvtsi2sd %rax,%xmm15,%xmm8
    20b1:	c5 3b 59 03          	vmulsd (%rbx),%xmm8,%xmm8
    20b5:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
    20ba:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    20be:	c4 c1 4b 5e f0       	vdivsd %xmm8,%xmm6,%xmm6
    20c3:	c5 cb 58 76 08       	vaddsd 0x8(%rsi),%xmm6,%xmm6
    20c8:	c5 fb 11 76 08       	vmovsd %xmm6,0x8(%rsi)
    20cd:	c5 fb 11 7e 10       	vmovsd %xmm7,0x10(%rsi)
    20d2:	eb 2c                	jmp    0x2100
    20d4:	c5 cb 58 76 08       	vaddsd 0x8(%rsi),%xmm6,%xmm6
    20d9:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
    20de:	4d 89 fc             	mov    %r15,%r12
    20e1:	c5 fb 11 76 08       	vmovsd %xmm6,0x8(%rsi)
    20e6:	c5 fb 11 7e 10       	vmovsd %xmm7,0x10(%rsi)
    20eb:	45 85 ff             	test   %r15d,%r15d
    20ee:	75 10                	jne    0x2100
    20f0:	c5 fb 11 7e 18       	vmovsd %xmm7,0x18(%rsi)
    20f5:	45 31 e4             	xor    %r12d,%r12d
    20f8:	48 c7 46 08 00 00 00 	movq   $0x0,0x8(%rsi)
    20ff:	00 
    2100:	4d 89 d0             	mov    %r10,%r8
    2103:	4c 23 84 24 e8 00 00 	and    0xe8(%rsp),%r8
    210a:	00 
    210b:	48 8b 94 24 f0 00 00 	mov    0xf0(%rsp),%rdx
    2112:	00 
    2113:	b8 00 00 00 00       	mov    $0x0,%eax
    2118:	4c 8b 9c 24 d0 01 00 	mov    0x1d0(%rsp),%r11
    211f:	00 
    2120:	bd 00 00 00 00       	mov    $0x0,%ebp
    2125:	4f 8d 24 64          	lea    (%r12,%r12,2),%r12
    2129:	49 01 f8             	add    %rdi,%r8
    212c:	45 85 ff             	test   %r15d,%r15d
    212f:	48 0f 48 c2          	cmovs  %rdx,%rax
    2133:	4c 23 94 24 d8 01 00 	and    0x1d8(%rsp),%r10
    213a:	00 
    213b:	4c 0f af c2          	imul   %rdx,%r8
    213f:	48 8b 94 24 e0 01 00 	mov    0x1e0(%rsp),%rdx
    2146:	00 
    2147:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    214b:	4f 8d 2c 40          	lea    (%r8,%r8,2),%r13
    214f:	49 01 fa             	add    %rdi,%r10
    2152:	45 85 f6             	test   %r14d,%r14d
    2155:	48 0f 48 ea          	cmovs  %rdx,%rbp
    2159:	4c 0f af d2          	imul   %rdx,%r10
    215d:	41 ff c7             	inc    %r15d
    2160:	41 83 f9 01          	cmp    $0x1,%r9d
    2164:	4f 8d 14 93          	lea    (%r11,%r10,4),%r10
    2168:	4c 8b 5c 24 98       	mov    -0x68(%rsp),%r11
    216d:	49 8d 2c aa          	lea    (%r10,%rbp,4),%rbp
    2171:	4c 8b 94 24 e0 00 00 	mov    0xe0(%rsp),%r10
    2178:	00 
    2179:	4f 8d 14 ea          	lea    (%r10,%r13,8),%r10
    217d:	49 8d 04 c2          	lea    (%r10,%rax,8),%rax
    2181:	4e 89 5c e0 10       	mov    %r11,0x10(%rax,%r12,8)
    2186:	c4 a1 7b 11 3c e0    	vmovsd %xmm7,(%rax,%r12,8)
    218c:	c4 a1 7a 10 74 b5 00 	vmovss 0x0(%rbp,%r14,4),%xmm6
    2193:	c5 ca 5a f6          	vcvtss2sd %xmm6,%xmm6,%xmm6
    2197:	c5 cb 59 71 08       	vmulsd 0x8(%rcx),%xmm6,%xmm6
    219c:	c5 cb 58 76 08       	vaddsd 0x8(%rsi),%xmm6,%xmm6
    21a1:	c4 a1 7b 11 74 e0 08 	vmovsd %xmm6,0x8(%rax,%r12,8)
    21a8:	44 89 7e 3c          	mov    %r15d,0x3c(%rsi)
    21ac:	0f 95 46 46          	setne  0x46(%rsi)
    21b0:	41 83 f9 02          	cmp    $0x2,%r9d
    21b4:	0f 94 46 47          	sete   0x47(%rsi)
    21b8:	89 79 30             	mov    %edi,0x30(%rcx)
    21bb:	74 4c                	je     0x2209
    21bd:	48 63 41 28          	movslq 0x28(%rcx),%rax
    21c1:	c5 c3 5c 31          	vsubsd (%rcx),%xmm7,%xmm6
    21c5:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    21cc:	00 
    21cd:	66 c7 41 34 01 00    	movw   $0x1,0x34(%rcx)
    21d3:	4c 8d 0c c0          	lea    (%rax,%rax,8),%r9
    21d7:	48 c1 f8 3f          	sar    $0x3f,%rax
    21db:	48 23 84 24 30 01 00 	and    0x130(%rsp),%rax
    21e2:	00 
    21e3:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    21e7:	c5 fb 11 71 18       	vmovsd %xmm6,0x18(%rcx)
    21ec:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    21f0:	4a ff 44 c8 38       	incq   0x38(%rax,%r9,8)
    21f5:	c4 21 7b 10 04 c8    	vmovsd (%rax,%r9,8),%xmm8
    21fb:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    21ff:	72 08                	jb     0x2209
    2201:	4a 8d 04 c8          	lea    (%rax,%r9,8),%rax
    2205:	48 ff 40 40          	incq   0x40(%rax)
    2209:	48 8b 44 24 38       	mov    0x38(%rsp),%rax
    220e:	80 7e 47 01          	cmpb   $0x1,0x47(%rsi)
    2212:	4c 8b 78 48          	mov    0x48(%rax),%r15
    2216:	4c 8b 70 50          	mov    0x50(%rax),%r14
    221a:	75 19                	jne    0x2235
    221c:	48 83 78 40 01       	cmpq   $0x1,0x40(%rax)
    2221:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    2228:	00 
    2229:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    222e:	75 77                	jne    0x22a7
    2230:	4d 01 fe             	add    %r15,%r14
    2233:	eb 24                	jmp    0x2259
    2235:	80 7e 46 00          	cmpb   $0x0,0x46(%rsi)
    2239:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    2240:	00 
    2241:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    2246:	75 5f                	jne    0x22a7
    2248:	8b 6e 3c             	mov    0x3c(%rsi),%ebp
    224b:	4c 63 cd             	movslq %ebp,%r9
    224e:	4d 39 ce             	cmp    %r9,%r14
    2251:	7e 5a                	jle    0x22ad
    2253:	4d 01 cf             	add    %r9,%r15
    2256:	4d 89 fe             	mov    %r15,%r14
    2259:	4c 89 f0             	mov    %r14,%rax
    225c:	48 c1 f8 3f          	sar    $0x3f,%rax
    2260:	4f 8d 0c f6          	lea    (%r14,%r14,8),%r9
    2264:	48 21 d8             	and    %rbx,%rax
    2267:	4e 8d 0c ca          	lea    (%rdx,%r9,8),%r9
    226b:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    226f:	4d 63 7c c1 2c       	movslq 0x2c(%r9,%rax,8),%r15
    2274:	44 89 fd             	mov    %r15d,%ebp
    2277:	4f 8d 24 ff          	lea    (%r15,%r15,8),%r12
    227b:	49 c1 ff 3f          	sar    $0x3f,%r15
    227f:	49 21 df             	and    %rbx,%r15
    2282:	4f 8d 3c ff          	lea    (%r15,%r15,8),%r15
    2286:	4e 8d 3c fa          	lea    (%rdx,%r15,8),%r15
    228a:	43 89 7c e7 28       	mov    %edi,0x28(%r15,%r12,8)
    228f:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    2296:	00 
    2297:	89 6e 2c             	mov    %ebp,0x2c(%rsi)
    229a:	44 89 76 28          	mov    %r14d,0x28(%rsi)
    229e:	41 89 7c c1 2c       	mov    %edi,0x2c(%r9,%rax,8)
    22a3:	44 89 76 30          	mov    %r14d,0x30(%rsi)
    22a7:	8b 6e 3c             	mov    0x3c(%rsi),%ebp
    22aa:	4c 63 cd             	movslq %ebp,%r9
    22ad:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    22b4:	00 
    22b5:	85 ed                	test   %ebp,%ebp
    22b7:	7e 1d                	jle    0x22d6
    22b9:	c4 c1 7b 10 72 08    	vmovsd 0x8(%r10),%xmm6
    22bf:	83 fd 01             	cmp    $0x1,%ebp
    22c2:	75 48                	jne    0x230c
    22c4:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    22cb:	00 
    22cc:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    22d1:	e9 cd 2b 00 00       	jmp    0x4ea3
    22d6:	48 b8 60 82 e8 09 71 	movabs $0x7f7109e88260,%rax
    22dd:	7f 00 00 
    22e0:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    22e7:	00 
    22e8:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    22ed:	c5 fb 10 30          	vmovsd (%rax),%xmm6
    22f1:	c5 fb 11 36          	vmovsd %xmm6,(%rsi)
    22f5:	4c 8b 8c 24 a8 00 00 	mov    0xa8(%rsp),%r9
    22fc:	00 
    22fd:	80 7e 45 00          	cmpb   $0x0,0x45(%rsi)
    2301:	0f 85 0b 2c 00 00    	jne    0x4f12
    2307:	e9 d3 2b 00 00       	jmp    0x4edf
    230c:	49 83 f9 03          	cmp    $0x3,%r9
    2310:	41 bc 02 00 00 00    	mov    $0x2,%r12d
    2316:	41 bf 01 00 00 00    	mov    $0x1,%r15d
    231c:	4d 0f 43 e1          	cmovae %r9,%r12
    2320:	49 8d 4c 24 ff       	lea    -0x1(%r12),%rcx
    2325:	41 89 ce             	mov    %ecx,%r14d
    2328:	41 83 e6 07          	and    $0x7,%r14d
    232c:	83 fd 09             	cmp    $0x9,%ebp
    232f:	73 1a                	jae    0x234b
    2331:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    2338:	00 
    2339:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    2340:	00 
    2341:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    2346:	e9 1a 2b 00 00       	jmp    0x4e65
    234b:	49 83 c4 f7          	add    $0xfffffffffffffff7,%r12
    234f:	4c 89 e5             	mov    %r12,%rbp
    2352:	48 c1 ed 03          	shr    $0x3,%rbp
    2356:	48 ff c5             	inc    %rbp
    2359:	41 89 ef             	mov    %ebp,%r15d
    235c:	41 83 e7 03          	and    $0x3,%r15d
    2360:	49 83 fc 18          	cmp    $0x18,%r12
    2364:	0f 83 a2 28 00 00    	jae    0x4c0c
    236a:	48 8b 84 24 e0 00 00 	mov    0xe0(%rsp),%rax
    2371:	00 
    2372:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    2379:	00 
    237a:	4e 8d 94 e8 c8 00 00 	lea    0xc8(%rax,%r13,8),%r10
    2381:	00 
    2382:	e9 47 2a 00 00       	jmp    0x4dce
    2387:	bf 01 00 00 00       	mov    $0x1,%edi
    238c:	45 31 c9             	xor    %r9d,%r9d
    238f:	4b 8d 04 49          	lea    (%r9,%r9,2),%rax
    2393:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    239a:	c4 c1 79 2e be 58 ff 	vucomisd -0xa8(%r14),%xmm7
    23a1:	ff ff 
    23a3:	4c 0f 47 cf          	cmova  %rdi,%r9
    23a7:	4b 8d 04 49          	lea    (%r9,%r9,2),%rax
    23ab:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    23b2:	48 8d 47 01          	lea    0x1(%rdi),%rax
    23b6:	c4 c1 79 2e be 70 ff 	vucomisd -0x90(%r14),%xmm7
    23bd:	ff ff 
    23bf:	49 0f 46 c1          	cmovbe %r9,%rax
    23c3:	48 8d 14 40          	lea    (%rax,%rax,2),%rdx
    23c7:	c4 c1 7b 10 7c d2 08 	vmovsd 0x8(%r10,%rdx,8),%xmm7
    23ce:	48 8d 57 02          	lea    0x2(%rdi),%rdx
    23d2:	c4 c1 79 2e 7e 88    	vucomisd -0x78(%r14),%xmm7
    23d8:	48 0f 46 d0          	cmovbe %rax,%rdx
    23dc:	48 8d 04 52          	lea    (%rdx,%rdx,2),%rax
    23e0:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    23e7:	48 8d 47 03          	lea    0x3(%rdi),%rax
    23eb:	c4 c1 79 2e 7e a0    	vucomisd -0x60(%r14),%xmm7
    23f1:	48 0f 46 c2          	cmovbe %rdx,%rax
    23f5:	48 8d 14 40          	lea    (%rax,%rax,2),%rdx
    23f9:	c4 c1 7b 10 7c d2 08 	vmovsd 0x8(%r10,%rdx,8),%xmm7
    2400:	48 8d 57 04          	lea    0x4(%rdi),%rdx
    2404:	c4 c1 79 2e 7e b8    	vucomisd -0x48(%r14),%xmm7
    240a:	48 0f 46 d0          	cmovbe %rax,%rdx
    240e:	48 8d 04 52          	lea    (%rdx,%rdx,2),%rax
    2412:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    2419:	48 8d 47 05          	lea    0x5(%rdi),%rax
    241d:	c4 c1 79 2e 7e d0    	vucomisd -0x30(%r14),%xmm7
    2423:	48 0f 46 c2          	cmovbe %rdx,%rax
    2427:	48 8d 14 40          	lea    (%rax,%rax,2),%rdx
    242b:	c4 c1 7b 10 7c d2 08 	vmovsd 0x8(%r10,%rdx,8),%xmm7
    2432:	48 8d 57 06          	lea    0x6(%rdi),%rdx
    2436:	c4 c1 79 2e 7e e8    	vucomisd -0x18(%r14),%xmm7
    243c:	48 0f 46 d0          	cmovbe %rax,%rdx
    2440:	48 83 c7 07          	add    $0x7,%rdi
    2444:	48 8d 04 52          	lea    (%rdx,%rdx,2),%rax
    2448:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    244f:	c4 c1 79 2e 3e       	vucomisd (%r14),%xmm7
    2454:	48 0f 46 fa          	cmovbe %rdx,%rdi
    2458:	49 89 f9             	mov    %rdi,%r9
    245b:	4d 85 ff             	test   %r15,%r15
    245e:	75 7b                	jne    0x24db
    2460:	e9 e5 00 00 00       	jmp    0x254a
    2465:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    246a:	eb 16                	jmp    0x2482
    246c:	0f 1f 40 00          	nopl   0x0(%rax)
    2470:	48 8d 04 f2          	lea    (%rdx,%rsi,8),%rax
    2474:	4e 63 7c f0 28       	movslq 0x28(%rax,%r14,8),%r15
    2479:	4c 39 fd             	cmp    %r15,%rbp
    247c:	0f 84 ca e3 ff ff    	je     0x84c
    2482:	49 63 ff             	movslq %r15d,%rdi
    2485:	b8 00 00 00 00       	mov    $0x0,%eax
    248a:	be 00 00 00 00       	mov    $0x0,%esi
    248f:	85 ff                	test   %edi,%edi
    2491:	4c 8d 34 ff          	lea    (%rdi,%rdi,8),%r14
    2495:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    249c:	00 00 
    249e:	48 0f 48 f3          	cmovs  %rbx,%rsi
    24a2:	48 8d 34 f6          	lea    (%rsi,%rsi,8),%rsi
    24a6:	48 01 f8             	add    %rdi,%rax
    24a9:	49 0f af c4          	imul   %r12,%rax
    24ad:	c4 c1 7a 10 34 81    	vmovss (%r9,%rax,4),%xmm6
    24b3:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    24b7:	76 b7                	jbe    0x2470
    24b9:	48 8d 04 f2          	lea    (%rdx,%rsi,8),%rax
    24bd:	46 39 6c f0 40       	cmp    %r13d,0x40(%rax,%r14,8)
    24c2:	75 ac                	jne    0x2470
    24c4:	e9 8a e3 ff ff       	jmp    0x853
    24c9:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
    24d0:	00 
    24d1:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    24d6:	4d 85 ff             	test   %r15,%r15
    24d9:	74 6f                	je     0x254a
    24db:	48 b8 fc ff ff ff ff 	movabs $0x7ffffffffffffffc,%rax
    24e2:	ff ff 7f 
    24e5:	48 83 c0 fc          	add    $0xfffffffffffffffc,%rax
    24e9:	48 21 c6             	and    %rax,%rsi
    24ec:	48 83 ce 01          	or     $0x1,%rsi
    24f0:	48 8b 44 24 b0       	mov    -0x50(%rsp),%rax
    24f5:	48 8b 94 24 e0 00 00 	mov    0xe0(%rsp),%rdx
    24fc:	00 
    24fd:	41 c1 e7 03          	shl    $0x3,%r15d
    2501:	45 31 f6             	xor    %r14d,%r14d
    2504:	4f 8d 04 7f          	lea    (%r15,%r15,2),%r8
    2508:	4d 89 cf             	mov    %r9,%r15
    250b:	48 01 f0             	add    %rsi,%rax
    250e:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    2512:	48 8d 7c c2 08       	lea    0x8(%rdx,%rax,8),%rdi
    2517:	eb 16                	jmp    0x252f
    2519:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    2520:	48 ff c6             	inc    %rsi
    2523:	49 83 c6 18          	add    $0x18,%r14
    2527:	4d 89 cf             	mov    %r9,%r15
    252a:	4d 39 f0             	cmp    %r14,%r8
    252d:	74 1b                	je     0x254a
    252f:	4b 8d 04 7f          	lea    (%r15,%r15,2),%rax
    2533:	49 89 f1             	mov    %rsi,%r9
    2536:	c4 c1 7b 10 7c c2 08 	vmovsd 0x8(%r10,%rax,8),%xmm7
    253d:	c4 a1 79 2e 3c 37    	vucomisd (%rdi,%r14,1),%xmm7
    2543:	77 db                	ja     0x2520
    2545:	4d 89 f9             	mov    %r15,%r9
    2548:	eb d6                	jmp    0x2520
    254a:	48 8b 84 24 e0 00 00 	mov    0xe0(%rsp),%rax
    2551:	00 
    2552:	48 8b 54 24 c8       	mov    -0x38(%rsp),%rdx
    2557:	4b 8d 34 49          	lea    (%r9,%r9,2),%rsi
    255b:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    2562:	00 
    2563:	48 8d 14 d0          	lea    (%rax,%rdx,8),%rdx
    2567:	48 8b 44 f2 10       	mov    0x10(%rdx,%rsi,8),%rax
    256c:	c5 cb 5c 3c f2       	vsubsd (%rdx,%rsi,8),%xmm6,%xmm7
    2571:	48 89 54 24 a8       	mov    %rdx,-0x58(%rsp)
    2576:	48 6b f8 38          	imul   $0x38,%rax,%rdi
    257a:	48 c1 f8 3f          	sar    $0x3f,%rax
    257e:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
    2585:	00 
    2586:	4c 01 f7             	add    %r14,%rdi
    2589:	4c 6b c0 38          	imul   $0x38,%rax,%r8
    258d:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    2592:	c4 c1 43 58 7c 38 20 	vaddsd 0x20(%r8,%rdi,1),%xmm7,%xmm7
    2599:	c4 c1 7b 11 7c 38 20 	vmovsd %xmm7,0x20(%r8,%rdi,1)
    25a0:	80 78 47 01          	cmpb   $0x1,0x47(%rax)
    25a4:	75 42                	jne    0x25e8
    25a6:	4c 01 c7             	add    %r8,%rdi
    25a9:	c5 cb 5c 3f          	vsubsd (%rdi),%xmm6,%xmm7
    25ad:	48 63 47 28          	movslq 0x28(%rdi),%rax
    25b1:	66 c7 47 34 01 00    	movw   $0x1,0x34(%rdi)
    25b7:	c5 fb 11 7f 18       	vmovsd %xmm7,0x18(%rdi)
    25bc:	48 8d 3c c0          	lea    (%rax,%rax,8),%rdi
    25c0:	48 c1 f8 3f          	sar    $0x3f,%rax
    25c4:	48 21 d8             	and    %rbx,%rax
    25c7:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    25cb:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    25d0:	48 ff 44 f8 38       	incq   0x38(%rax,%rdi,8)
    25d5:	c5 7b 10 04 f8       	vmovsd (%rax,%rdi,8),%xmm8
    25da:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    25de:	72 08                	jb     0x25e8
    25e0:	48 8d 04 f8          	lea    (%rax,%rdi,8),%rax
    25e4:	48 ff 40 40          	incq   0x40(%rax)
    25e8:	48 8b 7c 24 a8       	mov    -0x58(%rsp),%rdi
    25ed:	85 c9                	test   %ecx,%ecx
    25ef:	ba 00 00 00 00       	mov    $0x0,%edx
    25f4:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    25fb:	00 
    25fc:	4c 8b 4c 24 88       	mov    -0x78(%rsp),%r9
    2601:	48 0f 4e 94 24 f0 00 	cmovle 0xf0(%rsp),%rdx
    2608:	00 00 
    260a:	48 8d 04 f7          	lea    (%rdi,%rsi,8),%rax
    260e:	4b 8d 34 5b          	lea    (%r11,%r11,2),%rsi
    2612:	48 8d 14 52          	lea    (%rdx,%rdx,2),%rdx
    2616:	48 8d 34 f7          	lea    (%rdi,%rsi,8),%rsi
    261a:	48 8b 7c d6 10       	mov    0x10(%rsi,%rdx,8),%rdi
    261f:	48 89 78 10          	mov    %rdi,0x10(%rax)
    2623:	c5 fb 10 3c d6       	vmovsd (%rsi,%rdx,8),%xmm7
    2628:	c5 fb 11 38          	vmovsd %xmm7,(%rax)
    262c:	c5 fb 10 7c d6 08    	vmovsd 0x8(%rsi,%rdx,8),%xmm7
    2632:	c5 fb 11 78 08       	vmovsd %xmm7,0x8(%rax)
    2637:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    263c:	44 89 58 3c          	mov    %r11d,0x3c(%rax)
    2640:	4d 85 db             	test   %r11,%r11
    2643:	0f 84 17 01 00 00    	je     0x2760
    2649:	80 78 45 00          	cmpb   $0x0,0x45(%rax)
    264d:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    2652:	0f 84 41 01 00 00    	je     0x2799
    2658:	8b 70 3c             	mov    0x3c(%rax),%esi
    265b:	48 85 f6             	test   %rsi,%rsi
    265e:	0f 84 f2 12 00 00    	je     0x3956
    2664:	c6 40 45 01          	movb   $0x1,0x45(%rax)
    2668:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
    266d:	c5 cb 5c 78 10       	vsubsd 0x10(%rax),%xmm6,%xmm7
    2672:	83 fe 01             	cmp    $0x1,%esi
    2675:	0f 8e 98 00 00 00    	jle    0x2713
    267b:	48 8d 7e ff          	lea    -0x1(%rsi),%rdi
    267f:	4c 8b 44 24 a0       	mov    -0x60(%rsp),%r8
    2684:	41 ba 01 00 00 00    	mov    $0x1,%r10d
    268a:	c4 61 83 2a c7       	vcvtsi2sd %rdi,%xmm15,%xmm8
    268f:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
    2694:	4c 23 84 24 e8 00 00 	and    0xe8(%rsp),%r8
    269b:	00 
    269c:	4d 01 c8             	add    %r9,%r8
    269f:	4c 0f af 84 24 f0 00 	imul   0xf0(%rsp),%r8
    26a6:	00 00 
    26a8:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    26ac:	4f 8d 0c 40          	lea    (%r8,%r8,2),%r9
    26b0:	4c 89 c2             	mov    %r8,%rdx
    26b3:	41 89 f8             	mov    %edi,%r8d
    26b6:	41 83 e0 07          	and    $0x7,%r8d
    26ba:	c4 c1 43 5e f8       	vdivsd %xmm8,%xmm7,%xmm7
    26bf:	c5 c3 58 78 08       	vaddsd 0x8(%rax),%xmm7,%xmm7
    26c4:	c5 fb 11 78 08       	vmovsd %xmm7,0x8(%rax)
    26c9:	c5 fb 11 70 10       	vmovsd %xmm6,0x10(%rax)
    26ce:	48 8b 84 24 e0 00 00 	mov    0xe0(%rsp),%rax
    26d5:	00 
    26d6:	c4 21 7b 10 44 c8 08 	vmovsd 0x8(%rax,%r9,8),%xmm8
    26dd:	83 fe 09             	cmp    $0x9,%esi
    26e0:	0f 82 97 10 00 00    	jb     0x377d
    26e6:	4c 8d 76 f7          	lea    -0x9(%rsi),%r14
    26ea:	49 c1 ee 03          	shr    $0x3,%r14
    26ee:	49 ff c6             	inc    %r14
    26f1:	45 89 f2             	mov    %r14d,%r10d
    26f4:	41 83 e2 03          	and    $0x3,%r10d
    26f8:	83 fe 21             	cmp    $0x21,%esi
    26fb:	0f 83 fd 0d 00 00    	jae    0x34fe
    2701:	4e 8d 8c c8 c8 00 00 	lea    0xc8(%rax,%r9,8),%r9
    2708:	00 
    2709:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    270e:	e9 d0 0f 00 00       	jmp    0x36e3
    2713:	c5 c3 58 78 08       	vaddsd 0x8(%rax),%xmm7,%xmm7
    2718:	c5 fb 11 78 08       	vmovsd %xmm7,0x8(%rax)
    271d:	c5 fb 11 70 10       	vmovsd %xmm6,0x10(%rax)
    2722:	83 fe 01             	cmp    $0x1,%esi
    2725:	0f 85 c1 00 00 00    	jne    0x27ec
    272b:	48 8b 44 24 a0       	mov    -0x60(%rsp),%rax
    2730:	48 8b 94 24 e0 00 00 	mov    0xe0(%rsp),%rdx
    2737:	00 
    2738:	be 01 00 00 00       	mov    $0x1,%esi
    273d:	48 23 84 24 e8 00 00 	and    0xe8(%rsp),%rax
    2744:	00 
    2745:	4c 01 c8             	add    %r9,%rax
    2748:	48 0f af 84 24 f0 00 	imul   0xf0(%rsp),%rax
    274f:	00 00 
    2751:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    2755:	c5 7b 10 44 c2 08    	vmovsd 0x8(%rdx,%rax,8),%xmm8
    275b:	e9 66 10 00 00       	jmp    0x37c6
    2760:	48 8b 54 24 80       	mov    -0x80(%rsp),%rdx
    2765:	c5 cb 5c 78 18       	vsubsd 0x18(%rax),%xmm6,%xmm7
    276a:	31 c0                	xor    %eax,%eax
    276c:	80 7a 47 01          	cmpb   $0x1,0x47(%rdx)
    2770:	0f 94 c0             	sete   %al
    2773:	c5 c3 58 7c c5 20    	vaddsd 0x20(%rbp,%rax,8),%xmm7,%xmm7
    2779:	c5 fb 11 7c c5 20    	vmovsd %xmm7,0x20(%rbp,%rax,8)
    277f:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    2784:	66 c7 40 46 00 00    	movw   $0x0,0x46(%rax)
    278a:	80 78 45 00          	cmpb   $0x0,0x45(%rax)
    278e:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    2793:	0f 85 bf fe ff ff    	jne    0x2658
    2799:	80 78 46 00          	cmpb   $0x0,0x46(%rax)
    279d:	0f 84 43 01 00 00    	je     0x28e6
    27a3:	c7 44 24 c4 00 00 00 	movl   $0x0,-0x3c(%rsp)
    27aa:	00 
    27ab:	4c 8b 45 48          	mov    0x48(%rbp),%r8
    27af:	48 8b 7d 50          	mov    0x50(%rbp),%rdi
    27b3:	80 78 47 01          	cmpb   $0x1,0x47(%rax)
    27b7:	75 4b                	jne    0x2804
    27b9:	48 83 7d 40 01       	cmpq   $0x1,0x40(%rbp)
    27be:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    27c5:	00 
    27c6:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    27cd:	00 
    27ce:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
    27d3:	0f 95 c0             	setne  %al
    27d6:	0a 44 24 c4          	or     -0x3c(%rsp),%al
    27da:	a8 01                	test   $0x1,%al
    27dc:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    27e1:	0f 85 a1 00 00 00    	jne    0x2888
    27e7:	4c 01 c7             	add    %r8,%rdi
    27ea:	eb 45                	jmp    0x2831
    27ec:	48 b8 60 82 e8 09 71 	movabs $0x7f7109e88260,%rax
    27f3:	7f 00 00 
    27f6:	c5 fb 10 30          	vmovsd (%rax),%xmm6
    27fa:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    27ff:	e9 e8 0f 00 00       	jmp    0x37ec
    2804:	80 78 46 00          	cmpb   $0x0,0x46(%rax)
    2808:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    280f:	00 
    2810:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    2817:	00 
    2818:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
    281d:	75 69                	jne    0x2888
    281f:	44 8b 48 3c          	mov    0x3c(%rax),%r9d
    2823:	49 63 f1             	movslq %r9d,%rsi
    2826:	48 39 f7             	cmp    %rsi,%rdi
    2829:	7e 64                	jle    0x288f
    282b:	49 01 f0             	add    %rsi,%r8
    282e:	4c 89 c7             	mov    %r8,%rdi
    2831:	4c 8b 5c 24 70       	mov    0x70(%rsp),%r11
    2836:	48 89 f8             	mov    %rdi,%rax
    2839:	48 c1 f8 3f          	sar    $0x3f,%rax
    283d:	48 8d 14 ff          	lea    (%rdi,%rdi,8),%rdx
    2841:	48 8b 4c 24 80       	mov    -0x80(%rsp),%rcx
    2846:	48 21 d8             	and    %rbx,%rax
    2849:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    284d:	49 8d 14 d3          	lea    (%r11,%rdx,8),%rdx
    2851:	48 63 74 c2 2c       	movslq 0x2c(%rdx,%rax,8),%rsi
    2856:	41 89 f0             	mov    %esi,%r8d
    2859:	4c 8d 0c f6          	lea    (%rsi,%rsi,8),%r9
    285d:	48 c1 fe 3f          	sar    $0x3f,%rsi
    2861:	48 21 de             	and    %rbx,%rsi
    2864:	48 8d 34 f6          	lea    (%rsi,%rsi,8),%rsi
    2868:	49 8d 34 f3          	lea    (%r11,%rsi,8),%rsi
    286c:	4c 8b 5c 24 88       	mov    -0x78(%rsp),%r11
    2871:	46 89 5c ce 28       	mov    %r11d,0x28(%rsi,%r9,8)
    2876:	44 89 41 2c          	mov    %r8d,0x2c(%rcx)
    287a:	89 79 28             	mov    %edi,0x28(%rcx)
    287d:	44 89 5c c2 2c       	mov    %r11d,0x2c(%rdx,%rax,8)
    2882:	48 89 c8             	mov    %rcx,%rax
    2885:	89 79 30             	mov    %edi,0x30(%rcx)
    2888:	44 8b 48 3c          	mov    0x3c(%rax),%r9d
    288c:	49 63 f1             	movslq %r9d,%rsi
    288f:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    2894:	45 85 c9             	test   %r9d,%r9d
    2897:	0f 8e 36 0c 00 00    	jle    0x34d3
    289d:	48 8b 54 24 a8       	mov    -0x58(%rsp),%rdx
    28a2:	c5 fb 10 7a 08       	vmovsd 0x8(%rdx),%xmm7
    28a7:	41 83 f9 01          	cmp    $0x1,%r9d
    28ab:	0f 84 a2 2b 00 00    	je     0x5453
    28b1:	48 83 fe 03          	cmp    $0x3,%rsi
    28b5:	41 be 02 00 00 00    	mov    $0x2,%r14d
    28bb:	41 ba 01 00 00 00    	mov    $0x1,%r10d
    28c1:	4c 0f 43 f6          	cmovae %rsi,%r14
    28c5:	4d 8d 46 ff          	lea    -0x1(%r14),%r8
    28c9:	44 89 c7             	mov    %r8d,%edi
    28cc:	83 e7 07             	and    $0x7,%edi
    28cf:	41 83 f9 09          	cmp    $0x9,%r9d
    28d3:	0f 83 1e 27 00 00    	jae    0x4ff7
    28d9:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    28e0:	00 
    28e1:	e9 27 2b 00 00       	jmp    0x540d
    28e6:	48 8b 54 24 a0       	mov    -0x60(%rsp),%rdx
    28eb:	48 8b 84 24 d0 01 00 	mov    0x1d0(%rsp),%rax
    28f2:	00 
    28f3:	c7 44 24 c4 00 00 00 	movl   $0x0,-0x3c(%rsp)
    28fa:	00 
    28fb:	48 23 94 24 d8 01 00 	and    0x1d8(%rsp),%rdx
    2902:	00 
    2903:	4c 01 ca             	add    %r9,%rdx
    2906:	49 0f af d4          	imul   %r12,%rdx
    290a:	48 8d 3c 90          	lea    (%rax,%rdx,4),%rdi
    290e:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    2913:	eb 1a                	jmp    0x292f
    2915:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
    291c:	00 00 00 00 
    2920:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    2925:	80 78 46 00          	cmpb   $0x0,0x46(%rax)
    2929:	0f 85 7c fe ff ff    	jne    0x27ab
    292f:	8b 70 3c             	mov    0x3c(%rax),%esi
    2932:	89 74 24 90          	mov    %esi,-0x70(%rsp)
    2936:	85 f6                	test   %esi,%esi
    2938:	0f 85 22 03 00 00    	jne    0x2c60
    293e:	48 83 7d 38 01       	cmpq   $0x1,0x38(%rbp)
    2943:	0f 85 17 03 00 00    	jne    0x2c60
    2949:	4c 8b 75 60          	mov    0x60(%rbp),%r14
    294d:	4d 85 f6             	test   %r14,%r14
    2950:	0f 8e fb 02 00 00    	jle    0x2c51
    2956:	c5 fb 10 7d 10       	vmovsd 0x10(%rbp),%xmm7
    295b:	45 89 f0             	mov    %r14d,%r8d
    295e:	41 83 e0 03          	and    $0x3,%r8d
    2962:	49 83 fe 04          	cmp    $0x4,%r14
    2966:	73 0f                	jae    0x2977
    2968:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    296f:	45 31 f6             	xor    %r14d,%r14d
    2972:	e9 1e 02 00 00       	jmp    0x2b95
    2977:	4c 8b 54 24 d8       	mov    -0x28(%rsp),%r10
    297c:	4c 89 f5             	mov    %r14,%rbp
    297f:	48 83 e5 fc          	and    $0xfffffffffffffffc,%rbp
    2983:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    298a:	eb 19                	jmp    0x29a5
    298c:	0f 1f 40 00          	nopl   0x0(%rax)
    2990:	8b 74 24 90          	mov    -0x70(%rsp),%esi
    2994:	49 81 c2 20 01 00 00 	add    $0x120,%r10
    299b:	48 83 c5 fc          	add    $0xfffffffffffffffc,%rbp
    299f:	0f 84 da 01 00 00    	je     0x2b7f
    29a5:	4d 63 8a 28 ff ff ff 	movslq -0xd8(%r10),%r9
    29ac:	4c 89 c8             	mov    %r9,%rax
    29af:	48 c1 f8 3f          	sar    $0x3f,%rax
    29b3:	4c 21 e0             	and    %r12,%rax
    29b6:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    29ba:	c4 a1 78 2e 2c 88    	vucomiss (%rax,%r9,4),%xmm5
    29c0:	73 57                	jae    0x2a19
    29c2:	45 85 c9             	test   %r9d,%r9d
    29c5:	b8 00 00 00 00       	mov    $0x0,%eax
    29ca:	4b 8d 14 c9          	lea    (%r9,%r9,8),%rdx
    29ce:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    29d5:	00 00 
    29d7:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    29db:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    29e0:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    29e5:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    29e9:	49 c1 fb 3f          	sar    $0x3f,%r11
    29ed:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    29f4:	00 
    29f5:	4d 6b db 38          	imul   $0x38,%r11,%r11
    29f9:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    2a00:	00 
    2a01:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    2a07:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    2a0c:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    2a10:	72 07                	jb     0x2a19
    2a12:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    2a16:	4c 89 c9             	mov    %r9,%rcx
    2a19:	4d 63 8a 70 ff ff ff 	movslq -0x90(%r10),%r9
    2a20:	4c 89 c8             	mov    %r9,%rax
    2a23:	48 c1 f8 3f          	sar    $0x3f,%rax
    2a27:	4c 21 e0             	and    %r12,%rax
    2a2a:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    2a2e:	c4 a1 78 2e 2c 88    	vucomiss (%rax,%r9,4),%xmm5
    2a34:	73 57                	jae    0x2a8d
    2a36:	45 85 c9             	test   %r9d,%r9d
    2a39:	b8 00 00 00 00       	mov    $0x0,%eax
    2a3e:	4b 8d 14 c9          	lea    (%r9,%r9,8),%rdx
    2a42:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    2a49:	00 00 
    2a4b:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    2a4f:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    2a54:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    2a59:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    2a5d:	49 c1 fb 3f          	sar    $0x3f,%r11
    2a61:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    2a68:	00 
    2a69:	4d 6b db 38          	imul   $0x38,%r11,%r11
    2a6d:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    2a74:	00 
    2a75:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    2a7b:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    2a80:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    2a84:	72 07                	jb     0x2a8d
    2a86:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    2a8a:	4c 89 c9             	mov    %r9,%rcx
    2a8d:	4d 63 4a b8          	movslq -0x48(%r10),%r9
    2a91:	4c 89 c8             	mov    %r9,%rax
    2a94:	48 c1 f8 3f          	sar    $0x3f,%rax
    2a98:	4c 21 e0             	and    %r12,%rax
    2a9b:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    2a9f:	c4 a1 78 2e 2c 88    	vucomiss (%rax,%r9,4),%xmm5
    2aa5:	73 57                	jae    0x2afe
    2aa7:	45 85 c9             	test   %r9d,%r9d
    2aaa:	b8 00 00 00 00       	mov    $0x0,%eax
    2aaf:	4b 8d 14 c9          	lea    (%r9,%r9,8),%rdx
    2ab3:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    2aba:	00 00 
    2abc:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    2ac0:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    2ac5:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    2aca:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    2ace:	49 c1 fb 3f          	sar    $0x3f,%r11
    2ad2:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    2ad9:	00 
    2ada:	4d 6b db 38          	imul   $0x38,%r11,%r11
    2ade:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    2ae5:	00 
    2ae6:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    2aec:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    2af1:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    2af5:	72 07                	jb     0x2afe
    2af7:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    2afb:	4c 89 c9             	mov    %r9,%rcx
    2afe:	4d 63 0a             	movslq (%r10),%r9
    2b01:	4c 89 c8             	mov    %r9,%rax
    2b04:	48 c1 f8 3f          	sar    $0x3f,%rax
    2b08:	4c 21 e0             	and    %r12,%rax
    2b0b:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    2b0f:	c4 a1 78 2e 2c 88    	vucomiss (%rax,%r9,4),%xmm5
    2b15:	0f 83 75 fe ff ff    	jae    0x2990
    2b1b:	45 85 c9             	test   %r9d,%r9d
    2b1e:	b8 00 00 00 00       	mov    $0x0,%eax
    2b23:	4b 8d 14 c9          	lea    (%r9,%r9,8),%rdx
    2b27:	8b 74 24 90          	mov    -0x70(%rsp),%esi
    2b2b:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    2b32:	00 00 
    2b34:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    2b38:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    2b3d:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    2b42:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    2b46:	49 c1 fb 3f          	sar    $0x3f,%r11
    2b4a:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    2b51:	00 
    2b52:	4d 6b db 38          	imul   $0x38,%r11,%r11
    2b56:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    2b5d:	00 
    2b5e:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    2b64:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    2b69:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    2b6d:	0f 82 21 fe ff ff    	jb     0x2994
    2b73:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    2b77:	4c 89 c9             	mov    %r9,%rcx
    2b7a:	e9 15 fe ff ff       	jmp    0x2994
    2b7f:	4d 85 c0             	test   %r8,%r8
    2b82:	0f 84 a7 00 00 00    	je     0x2c2f
    2b88:	48 b8 fc ff ff ff ff 	movabs $0x7ffffffffffffffc,%rax
    2b8f:	ff ff 7f 
    2b92:	49 21 c6             	and    %rax,%r14
    2b95:	4b 8d 04 f6          	lea    (%r14,%r14,8),%rax
    2b99:	41 c1 e0 03          	shl    $0x3,%r8d
    2b9d:	45 31 f6             	xor    %r14d,%r14d
    2ba0:	4f 8d 14 c0          	lea    (%r8,%r8,8),%r10
    2ba4:	4d 8d 4c c5 30       	lea    0x30(%r13,%rax,8),%r9
    2ba9:	eb 0e                	jmp    0x2bb9
    2bab:	0f 1f 44 00 00       	nopl   0x0(%rax,%rax,1)
    2bb0:	49 83 c6 48          	add    $0x48,%r14
    2bb4:	4d 39 f2             	cmp    %r14,%r10
    2bb7:	74 76                	je     0x2c2f
    2bb9:	4b 63 2c 31          	movslq (%r9,%r14,1),%rbp
    2bbd:	48 89 e8             	mov    %rbp,%rax
    2bc0:	48 c1 f8 3f          	sar    $0x3f,%rax
    2bc4:	4c 21 e0             	and    %r12,%rax
    2bc7:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    2bcb:	c5 f8 2e 2c a8       	vucomiss (%rax,%rbp,4),%xmm5
    2bd0:	73 de                	jae    0x2bb0
    2bd2:	85 ed                	test   %ebp,%ebp
    2bd4:	b8 00 00 00 00       	mov    $0x0,%eax
    2bd9:	48 8d 54 ed 00       	lea    0x0(%rbp,%rbp,8),%rdx
    2bde:	8b 74 24 90          	mov    -0x70(%rsp),%esi
    2be2:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    2be9:	00 00 
    2beb:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    2bef:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    2bf4:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    2bf9:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    2bfd:	49 c1 fb 3f          	sar    $0x3f,%r11
    2c01:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    2c08:	00 
    2c09:	4d 6b db 38          	imul   $0x38,%r11,%r11
    2c0d:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    2c14:	00 
    2c15:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    2c1b:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    2c20:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    2c24:	72 8a                	jb     0x2bb0
    2c26:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    2c2a:	48 89 e9             	mov    %rbp,%rcx
    2c2d:	eb 81                	jmp    0x2bb0
    2c2f:	b0 01                	mov    $0x1,%al
    2c31:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
    2c38:	00 
    2c39:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    2c3e:	89 44 24 c4          	mov    %eax,-0x3c(%rsp)
    2c42:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    2c47:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    2c4b:	0f 85 1e 06 00 00    	jne    0x326f
    2c51:	c7 44 24 c4 00 00 00 	movl   $0x0,-0x3c(%rsp)
    2c58:	00 
    2c59:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    2c60:	4c 8b 55 58          	mov    0x58(%rbp),%r10
    2c64:	4d 85 d2             	test   %r10,%r10
    2c67:	0f 8e e4 02 00 00    	jle    0x2f51
    2c6d:	48 b9 70 82 e8 09 71 	movabs $0x7f7109e88270,%rcx
    2c74:	7f 00 00 
    2c77:	b8 02 00 00 00       	mov    $0x2,%eax
    2c7c:	48 c7 44 24 a0 ff ff 	movq   $0xffffffffffffffff,-0x60(%rsp)
    2c83:	ff ff 
    2c85:	c5 fb 10 39          	vmovsd (%rcx),%xmm7
    2c89:	48 89 44 24 b8       	mov    %rax,-0x48(%rsp)
    2c8e:	eb 2e                	jmp    0x2cbe
    2c90:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    2c97:	00 
    2c98:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    2c9f:	00 
    2ca0:	8b 74 24 90          	mov    -0x70(%rsp),%esi
    2ca4:	66 66 66 2e 0f 1f 84 	data16 data16 cs nopw 0x0(%rax,%rax,1)
    2cab:	00 00 00 00 00 
    2cb0:	49 83 fa 01          	cmp    $0x1,%r10
    2cb4:	4d 8d 52 ff          	lea    -0x1(%r10),%r10
    2cb8:	0f 86 72 02 00 00    	jbe    0x2f30
    2cbe:	4b 8d 04 d2          	lea    (%r10,%r10,8),%rax
    2cc2:	49 63 6c c5 e4       	movslq -0x1c(%r13,%rax,8),%rbp
    2cc7:	48 89 e8             	mov    %rbp,%rax
    2cca:	48 c1 f8 3f          	sar    $0x3f,%rax
    2cce:	4c 21 e0             	and    %r12,%rax
    2cd1:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    2cd5:	c5 f8 2e 2c a8       	vucomiss (%rax,%rbp,4),%xmm5
    2cda:	73 d4                	jae    0x2cb0
    2cdc:	85 ed                	test   %ebp,%ebp
    2cde:	b8 00 00 00 00       	mov    $0x0,%eax
    2ce3:	4c 8d 4c ed 00       	lea    0x0(%rbp,%rbp,8),%r9
    2ce8:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    2cef:	00 00 
    2cf1:	4c 8d 34 c0          	lea    (%rax,%rax,8),%r14
    2cf5:	85 f6                	test   %esi,%esi
    2cf7:	7e 16                	jle    0x2d0f
    2cf9:	4b 8d 44 f5 00       	lea    0x0(%r13,%r14,8),%rax
    2cfe:	42 83 7c c8 10 01    	cmpl   $0x1,0x10(%rax,%r9,8)
    2d04:	75 aa                	jne    0x2cb0
    2d06:	4a 8d 04 c8          	lea    (%rax,%r9,8),%rax
    2d0a:	3b 70 14             	cmp    0x14(%rax),%esi
    2d0d:	7d a1                	jge    0x2cb0
    2d0f:	4b 8d 44 f5 00       	lea    0x0(%r13,%r14,8),%rax
    2d14:	46 8b 6c c8 28       	mov    0x28(%rax,%r9,8),%r13d
    2d19:	41 83 fd ff          	cmp    $0xffffffff,%r13d
    2d1d:	0f 84 12 01 00 00    	je     0x2e35
    2d23:	4e 8d 0c c8          	lea    (%rax,%r9,8),%r9
    2d27:	eb 26                	jmp    0x2d4f
    2d29:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    2d30:	66 41 c7 46 34 02 00 	movw   $0x2,0x34(%r14)
    2d37:	c4 41 7b 11 4e 18    	vmovsd %xmm9,0x18(%r14)
    2d3d:	49 ff 41 38          	incq   0x38(%r9)
    2d41:	45 8b 69 28          	mov    0x28(%r9),%r13d
    2d45:	41 83 fd ff          	cmp    $0xffffffff,%r13d
    2d49:	0f 84 41 ff ff ff    	je     0x2c90
    2d4f:	4d 63 61 20          	movslq 0x20(%r9),%r12
    2d53:	4c 89 e0             	mov    %r12,%rax
    2d56:	48 c1 f8 3f          	sar    $0x3f,%rax
    2d5a:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
    2d61:	00 
    2d62:	4d 6b fc 38          	imul   $0x38,%r12,%r15
    2d66:	4c 6b f0 38          	imul   $0x38,%rax,%r14
    2d6a:	4c 03 b4 24 60 01 00 	add    0x160(%rsp),%r14
    2d71:	00 
    2d72:	c4 01 4b 5c 04 37    	vsubsd (%r15,%r14,1),%xmm6,%xmm8
    2d78:	c4 01 7b 10 4c 37 10 	vmovsd 0x10(%r15,%r14,1),%xmm9
    2d7f:	c4 41 79 2e c8       	vucomisd %xmm8,%xmm9
    2d84:	0f 87 b8 00 00 00    	ja     0x2e42
    2d8a:	4d 01 fe             	add    %r15,%r14
    2d8d:	41 8b 46 2c          	mov    0x2c(%r14),%eax
    2d91:	41 89 41 20          	mov    %eax,0x20(%r9)
    2d95:	83 f8 ff             	cmp    $0xffffffff,%eax
    2d98:	75 96                	jne    0x2d30
    2d9a:	31 c0                	xor    %eax,%eax
    2d9c:	41 83 79 10 02       	cmpl   $0x2,0x10(%r9)
    2da1:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
    2da8:	00 
    2da9:	4d 63 ed             	movslq %r13d,%r13
    2dac:	48 8b 8c 24 28 01 00 	mov    0x128(%rsp),%rcx
    2db3:	00 
    2db4:	ba 00 00 00 00       	mov    $0x0,%edx
    2db9:	4c 8b 44 24 38       	mov    0x38(%rsp),%r8
    2dbe:	be 00 00 00 00       	mov    $0x0,%esi
    2dc3:	4f 8d 5c ed 00       	lea    0x0(%r13,%r13,8),%r11
    2dc8:	0f 94 c0             	sete   %al
    2dcb:	45 85 ed             	test   %r13d,%r13d
    2dce:	48 0f 48 d3          	cmovs  %rbx,%rdx
    2dd2:	48 8d 14 d2          	lea    (%rdx,%rdx,8),%rdx
    2dd6:	48 8d 14 d1          	lea    (%rcx,%rdx,8),%rdx
    2dda:	4a 8d 14 da          	lea    (%rdx,%r11,8),%rdx
    2dde:	4d 8b 5c c0 58       	mov    0x58(%r8,%rax,8),%r11
    2de3:	4d 8d 7b ff          	lea    -0x1(%r11),%r15
    2de7:	4d 85 db             	test   %r11,%r11
    2dea:	49 89 db             	mov    %rbx,%r11
    2ded:	4f 8d 24 ff          	lea    (%r15,%r15,8),%r12
    2df1:	4c 0f 4f de          	cmovg  %rsi,%r11
    2df5:	4f 8d 1c db          	lea    (%r11,%r11,8),%r11
    2df9:	4e 8d 24 e1          	lea    (%rcx,%r12,8),%r12
    2dfd:	4f 8d 1c dc          	lea    (%r12,%r11,8),%r11
    2e01:	4d 63 5c 83 2c       	movslq 0x2c(%r11,%rax,4),%r11
    2e06:	44 89 5c 82 2c       	mov    %r11d,0x2c(%rdx,%rax,4)
    2e0b:	4d 89 7c c0 58       	mov    %r15,0x58(%r8,%rax,8)
    2e10:	4b 8d 04 db          	lea    (%r11,%r11,8),%rax
    2e14:	49 c1 fb 3f          	sar    $0x3f,%r11
    2e18:	49 21 db             	and    %rbx,%r11
    2e1b:	4b 8d 14 db          	lea    (%r11,%r11,8),%rdx
    2e1f:	48 8d 14 d1          	lea    (%rcx,%rdx,8),%rdx
    2e23:	44 89 6c c2 28       	mov    %r13d,0x28(%rdx,%rax,8)
    2e28:	41 c7 41 28 ff ff ff 	movl   $0xffffffff,0x28(%r9)
    2e2f:	ff 
    2e30:	e9 fb fe ff ff       	jmp    0x2d30
    2e35:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    2e3c:	00 
    2e3d:	e9 6e fe ff ff       	jmp    0x2cb0
    2e42:	41 83 fc ff          	cmp    $0xffffffff,%r12d
    2e46:	0f 84 44 fe ff ff    	je     0x2c90
    2e4c:	48 8b 44 24 38       	mov    0x38(%rsp),%rax
    2e51:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    2e58:	00 
    2e59:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    2e60:	00 
    2e61:	8b 74 24 90          	mov    -0x70(%rsp),%esi
    2e65:	c5 7b 10 48 08       	vmovsd 0x8(%rax),%xmm9
    2e6a:	c4 41 79 2e c8       	vucomisd %xmm8,%xmm9
    2e6f:	76 38                	jbe    0x2ea9
    2e71:	4d 63 71 1c          	movslq 0x1c(%r9),%r14
    2e75:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    2e7a:	44 39 70 40          	cmp    %r14d,0x40(%rax)
    2e7e:	74 29                	je     0x2ea9
    2e80:	45 85 f6             	test   %r14d,%r14d
    2e83:	b8 00 00 00 00       	mov    $0x0,%eax
    2e88:	4b 8d 14 f6          	lea    (%r14,%r14,8),%rdx
    2e8c:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    2e93:	00 00 
    2e95:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    2e99:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    2e9e:	83 7c d0 34 00       	cmpl   $0x0,0x34(%rax,%rdx,8)
    2ea3:	0f 8f 07 fe ff ff    	jg     0x2cb0
    2ea9:	48 8b 44 24 38       	mov    0x38(%rsp),%rax
    2eae:	48 8b 40 38          	mov    0x38(%rax),%rax
    2eb2:	48 83 f8 02          	cmp    $0x2,%rax
    2eb6:	74 32                	je     0x2eea
    2eb8:	48 83 f8 01          	cmp    $0x1,%rax
    2ebc:	75 45                	jne    0x2f03
    2ebe:	c4 41 3b 5e 01       	vdivsd (%r9),%xmm8,%xmm8
    2ec3:	c4 41 83 2a 49 38    	vcvtsi2sdq 0x38(%r9),%xmm15,%xmm9
    2ec9:	c4 41 83 2a 51 40    	vcvtsi2sdq 0x40(%r9),%xmm15,%xmm10
    2ecf:	45 31 f6             	xor    %r14d,%r14d
    2ed2:	c4 41 33 59 49 08    	vmulsd 0x8(%r9),%xmm9,%xmm9
    2ed8:	c4 41 79 2e ca       	vucomisd %xmm10,%xmm9
    2edd:	41 0f 96 c6          	setbe  %r14b
    2ee1:	4c 3b 74 24 b8       	cmp    -0x48(%rsp),%r14
    2ee6:	7d 25                	jge    0x2f0d
    2ee8:	eb 33                	jmp    0x2f1d
    2eea:	c4 41 03 2a 49 18    	vcvtsi2sdl 0x18(%r9),%xmm15,%xmm9
    2ef0:	48 b8 78 82 e8 09 71 	movabs $0x7f7109e88278,%rax
    2ef7:	7f 00 00 
    2efa:	c5 33 59 08          	vmulsd (%rax),%xmm9,%xmm9
    2efe:	c4 41 3b 58 c1       	vaddsd %xmm9,%xmm8,%xmm8
    2f03:	45 31 f6             	xor    %r14d,%r14d
    2f06:	4c 3b 74 24 b8       	cmp    -0x48(%rsp),%r14
    2f0b:	7c 10                	jl     0x2f1d
    2f0d:	0f 85 9d fd ff ff    	jne    0x2cb0
    2f13:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    2f17:	0f 86 93 fd ff ff    	jbe    0x2cb0
    2f1d:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    2f21:	4c 89 74 24 b8       	mov    %r14,-0x48(%rsp)
    2f26:	48 89 6c 24 a0       	mov    %rbp,-0x60(%rsp)
    2f2b:	e9 80 fd ff ff       	jmp    0x2cb0
    2f30:	48 8b 4c 24 a0       	mov    -0x60(%rsp),%rcx
    2f35:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
    2f3c:	00 
    2f3d:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    2f42:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    2f47:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    2f4b:	0f 85 1e 03 00 00    	jne    0x326f
    2f51:	85 f6                	test   %esi,%esi
    2f53:	0f 85 52 f8 ff ff    	jne    0x27ab
    2f59:	4c 8b 55 60          	mov    0x60(%rbp),%r10
    2f5d:	4d 85 d2             	test   %r10,%r10
    2f60:	0f 8e 45 f8 ff ff    	jle    0x27ab
    2f66:	45 89 d0             	mov    %r10d,%r8d
    2f69:	41 83 e0 03          	and    $0x3,%r8d
    2f6d:	49 83 fa 04          	cmp    $0x4,%r10
    2f71:	73 1d                	jae    0x2f90
    2f73:	c5 c1 57 ff          	vxorpd %xmm7,%xmm7,%xmm7
    2f77:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    2f7e:	45 31 d2             	xor    %r10d,%r10d
    2f81:	e9 3d 02 00 00       	jmp    0x31c3
    2f86:	66 2e 0f 1f 84 00 00 	cs nopw 0x0(%rax,%rax,1)
    2f8d:	00 00 00 
    2f90:	48 8b 6c 24 d8       	mov    -0x28(%rsp),%rbp
    2f95:	4d 89 d6             	mov    %r10,%r14
    2f98:	49 83 e6 fc          	and    $0xfffffffffffffffc,%r14
    2f9c:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    2fa3:	c5 c1 57 ff          	vxorpd %xmm7,%xmm7,%xmm7
    2fa7:	eb 18                	jmp    0x2fc1
    2fa9:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    2fb0:	48 81 c5 20 01 00 00 	add    $0x120,%rbp
    2fb7:	49 83 c6 fc          	add    $0xfffffffffffffffc,%r14
    2fbb:	0f 84 df 01 00 00    	je     0x31a0
    2fc1:	4c 63 8d 28 ff ff ff 	movslq -0xd8(%rbp),%r9
    2fc8:	4c 89 c8             	mov    %r9,%rax
    2fcb:	48 c1 f8 3f          	sar    $0x3f,%rax
    2fcf:	4c 21 e0             	and    %r12,%rax
    2fd2:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    2fd6:	c4 a1 78 2e 2c 88    	vucomiss (%rax,%r9,4),%xmm5
    2fdc:	73 57                	jae    0x3035
    2fde:	45 85 c9             	test   %r9d,%r9d
    2fe1:	b8 00 00 00 00       	mov    $0x0,%eax
    2fe6:	4b 8d 14 c9          	lea    (%r9,%r9,8),%rdx
    2fea:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    2ff1:	00 00 
    2ff3:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    2ff7:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    2ffc:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    3001:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    3005:	49 c1 fb 3f          	sar    $0x3f,%r11
    3009:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    3010:	00 
    3011:	4d 6b db 38          	imul   $0x38,%r11,%r11
    3015:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    301c:	00 
    301d:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    3023:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    3028:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    302c:	72 07                	jb     0x3035
    302e:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    3032:	4c 89 c9             	mov    %r9,%rcx
    3035:	4c 63 8d 70 ff ff ff 	movslq -0x90(%rbp),%r9
    303c:	4c 89 c8             	mov    %r9,%rax
    303f:	48 c1 f8 3f          	sar    $0x3f,%rax
    3043:	4c 21 e0             	and    %r12,%rax
    3046:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    304a:	c4 a1 78 2e 2c 88    	vucomiss (%rax,%r9,4),%xmm5
    3050:	73 57                	jae    0x30a9
    3052:	45 85 c9             	test   %r9d,%r9d
    3055:	b8 00 00 00 00       	mov    $0x0,%eax
    305a:	4b 8d 14 c9          	lea    (%r9,%r9,8),%rdx
    305e:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    3065:	00 00 
    3067:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    306b:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    3070:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    3075:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    3079:	49 c1 fb 3f          	sar    $0x3f,%r11
    307d:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    3084:	00 
    3085:	4d 6b db 38          	imul   $0x38,%r11,%r11
    3089:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    3090:	00 
    3091:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    3097:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    309c:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    30a0:	72 07                	jb     0x30a9
    30a2:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    30a6:	4c 89 c9             	mov    %r9,%rcx
    30a9:	4c 63 4d b8          	movslq -0x48(%rbp),%r9
    30ad:	4c 89 c8             	mov    %r9,%rax
    30b0:	48 c1 f8 3f          	sar    $0x3f,%rax
    30b4:	4c 21 e0             	and    %r12,%rax
    30b7:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    30bb:	c4 a1 78 2e 2c 88    	vucomiss (%rax,%r9,4),%xmm5
    30c1:	73 57                	jae    0x311a
    30c3:	45 85 c9             	test   %r9d,%r9d
    30c6:	b8 00 00 00 00       	mov    $0x0,%eax
    30cb:	4b 8d 14 c9          	lea    (%r9,%r9,8),%rdx
    30cf:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    30d6:	00 00 
    30d8:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    30dc:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    30e1:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    30e6:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    30ea:	49 c1 fb 3f          	sar    $0x3f,%r11
    30ee:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    30f5:	00 
    30f6:	4d 6b db 38          	imul   $0x38,%r11,%r11
    30fa:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    3101:	00 
    3102:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    3108:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    310d:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    3111:	72 07                	jb     0x311a
    3113:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    3117:	4c 89 c9             	mov    %r9,%rcx
    311a:	4c 63 4d 00          	movslq 0x0(%rbp),%r9
    311e:	4c 89 c8             	mov    %r9,%rax
    3121:	48 c1 f8 3f          	sar    $0x3f,%rax
    3125:	4c 21 e0             	and    %r12,%rax
    3128:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    312c:	c4 a1 78 2e 2c 88    	vucomiss (%rax,%r9,4),%xmm5
    3132:	0f 83 78 fe ff ff    	jae    0x2fb0
    3138:	45 85 c9             	test   %r9d,%r9d
    313b:	b8 00 00 00 00       	mov    $0x0,%eax
    3140:	4b 8d 14 c9          	lea    (%r9,%r9,8),%rdx
    3144:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    314b:	00 00 
    314d:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    3151:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    3156:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    315b:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    315f:	49 c1 fb 3f          	sar    $0x3f,%r11
    3163:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    316a:	00 
    316b:	4d 6b db 38          	imul   $0x38,%r11,%r11
    316f:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    3176:	00 
    3177:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    317d:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    3182:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    3186:	0f 82 24 fe ff ff    	jb     0x2fb0
    318c:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    3190:	4c 89 c9             	mov    %r9,%rcx
    3193:	e9 18 fe ff ff       	jmp    0x2fb0
    3198:	0f 1f 84 00 00 00 00 	nopl   0x0(%rax,%rax,1)
    319f:	00 
    31a0:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
    31a7:	00 
    31a8:	4d 85 c0             	test   %r8,%r8
    31ab:	0f 84 a6 00 00 00    	je     0x3257
    31b1:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    31b6:	48 b8 fc ff ff ff ff 	movabs $0x7ffffffffffffffc,%rax
    31bd:	ff ff 7f 
    31c0:	49 21 c2             	and    %rax,%r10
    31c3:	4b 8d 04 d2          	lea    (%r10,%r10,8),%rax
    31c7:	41 c1 e0 03          	shl    $0x3,%r8d
    31cb:	45 31 d2             	xor    %r10d,%r10d
    31ce:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    31d2:	4d 8d 4c c5 30       	lea    0x30(%r13,%rax,8),%r9
    31d7:	eb 10                	jmp    0x31e9
    31d9:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    31e0:	49 83 c2 48          	add    $0x48,%r10
    31e4:	4d 39 d0             	cmp    %r10,%r8
    31e7:	74 77                	je     0x3260
    31e9:	4f 63 34 11          	movslq (%r9,%r10,1),%r14
    31ed:	4c 89 f0             	mov    %r14,%rax
    31f0:	48 c1 f8 3f          	sar    $0x3f,%rax
    31f4:	4c 21 e0             	and    %r12,%rax
    31f7:	48 8d 04 87          	lea    (%rdi,%rax,4),%rax
    31fb:	c4 a1 78 2e 2c b0    	vucomiss (%rax,%r14,4),%xmm5
    3201:	73 dd                	jae    0x31e0
    3203:	45 85 f6             	test   %r14d,%r14d
    3206:	b8 00 00 00 00       	mov    $0x0,%eax
    320b:	4b 8d 14 f6          	lea    (%r14,%r14,8),%rdx
    320f:	48 0f 48 c3          	cmovs  %rbx,%rax
    3213:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    3217:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    321c:	4c 63 5c d0 20       	movslq 0x20(%rax,%rdx,8),%r11
    3221:	4d 6b fb 38          	imul   $0x38,%r11,%r15
    3225:	49 c1 fb 3f          	sar    $0x3f,%r11
    3229:	4c 23 9c 24 68 01 00 	and    0x168(%rsp),%r11
    3230:	00 
    3231:	4d 6b db 38          	imul   $0x38,%r11,%r11
    3235:	4c 03 9c 24 60 01 00 	add    0x160(%rsp),%r11
    323c:	00 
    323d:	c4 01 4b 5c 04 1f    	vsubsd (%r15,%r11,1),%xmm6,%xmm8
    3243:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    3248:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    324c:	72 92                	jb     0x31e0
    324e:	c5 79 29 c7          	vmovapd %xmm8,%xmm7
    3252:	4c 89 f1             	mov    %r14,%rcx
    3255:	eb 89                	jmp    0x31e0
    3257:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    325c:	0f 1f 40 00          	nopl   0x0(%rax)
    3260:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    3265:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    3269:	0f 84 3c f5 ff ff    	je     0x27ab
    326f:	48 8d 04 c9          	lea    (%rcx,%rcx,8),%rax
    3273:	48 c1 f9 3f          	sar    $0x3f,%rcx
    3277:	48 21 d9             	and    %rbx,%rcx
    327a:	4d 8d 54 c5 00       	lea    0x0(%r13,%rax,8),%r10
    327f:	4c 8d 34 c9          	lea    (%rcx,%rcx,8),%r14
    3283:	4f 63 44 f2 20       	movslq 0x20(%r10,%r14,8),%r8
    3288:	4c 89 c0             	mov    %r8,%rax
    328b:	48 c1 f8 3f          	sar    $0x3f,%rax
    328f:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
    3296:	00 
    3297:	4d 6b c8 38          	imul   $0x38,%r8,%r9
    329b:	48 6b f0 38          	imul   $0x38,%rax,%rsi
    329f:	48 03 b4 24 60 01 00 	add    0x160(%rsp),%rsi
    32a6:	00 
    32a7:	41 8b 44 31 2c       	mov    0x2c(%r9,%rsi,1),%eax
    32ac:	43 89 44 f2 20       	mov    %eax,0x20(%r10,%r14,8)
    32b1:	83 f8 ff             	cmp    $0xffffffff,%eax
    32b4:	0f 85 a8 00 00 00    	jne    0x3362
    32ba:	4f 8d 14 f2          	lea    (%r10,%r14,8),%r10
    32be:	31 d2                	xor    %edx,%edx
    32c0:	48 8b 4c 24 38       	mov    0x38(%rsp),%rcx
    32c5:	48 8b 9c 24 30 01 00 	mov    0x130(%rsp),%rbx
    32cc:	00 
    32cd:	49 63 42 28          	movslq 0x28(%r10),%rax
    32d1:	41 83 7a 10 02       	cmpl   $0x2,0x10(%r10)
    32d6:	89 c5                	mov    %eax,%ebp
    32d8:	0f 94 c2             	sete   %dl
    32db:	4c 8d 1c c0          	lea    (%rax,%rax,8),%r11
    32df:	48 c1 f8 3f          	sar    $0x3f,%rax
    32e3:	48 23 84 24 30 01 00 	and    0x130(%rsp),%rax
    32ea:	00 
    32eb:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    32ef:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    32f4:	4a 8d 04 d8          	lea    (%rax,%r11,8),%rax
    32f8:	4c 8b 5c 24 38       	mov    0x38(%rsp),%r11
    32fd:	4d 8b 5c d3 58       	mov    0x58(%r11,%rdx,8),%r11
    3302:	4d 85 db             	test   %r11,%r11
    3305:	4d 8d 73 ff          	lea    -0x1(%r11),%r14
    3309:	41 bb 00 00 00 00    	mov    $0x0,%r11d
    330f:	4c 0f 4e 9c 24 30 01 	cmovle 0x130(%rsp),%r11
    3316:	00 00 
    3318:	4f 8d 3c f6          	lea    (%r14,%r14,8),%r15
    331c:	4f 8d 7c fd 00       	lea    0x0(%r13,%r15,8),%r15
    3321:	4f 8d 1c db          	lea    (%r11,%r11,8),%r11
    3325:	4f 8d 1c df          	lea    (%r15,%r11,8),%r11
    3329:	4d 63 5c 93 2c       	movslq 0x2c(%r11,%rdx,4),%r11
    332e:	44 89 5c 90 2c       	mov    %r11d,0x2c(%rax,%rdx,4)
    3333:	4b 8d 04 db          	lea    (%r11,%r11,8),%rax
    3337:	49 c1 fb 3f          	sar    $0x3f,%r11
    333b:	4c 23 9c 24 30 01 00 	and    0x130(%rsp),%r11
    3342:	00 
    3343:	4c 89 74 d1 58       	mov    %r14,0x58(%rcx,%rdx,8)
    3348:	4b 8d 14 db          	lea    (%r11,%r11,8),%rdx
    334c:	49 8d 54 d5 00       	lea    0x0(%r13,%rdx,8),%rdx
    3351:	89 6c c2 28          	mov    %ebp,0x28(%rdx,%rax,8)
    3355:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    335a:	41 c7 42 28 ff ff ff 	movl   $0xffffffff,0x28(%r10)
    3361:	ff 
    3362:	4c 01 ce             	add    %r9,%rsi
    3365:	4c 63 56 28          	movslq 0x28(%rsi),%r10
    3369:	4c 89 d0             	mov    %r10,%rax
    336c:	48 c1 f8 3f          	sar    $0x3f,%rax
    3370:	4b 8d 14 d2          	lea    (%r10,%r10,8),%rdx
    3374:	48 21 d8             	and    %rbx,%rax
    3377:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    337b:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    3380:	44 8b 4c d0 10       	mov    0x10(%rax,%rdx,8),%r9d
    3385:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    338a:	c5 cb 5c 78 10       	vsubsd 0x10(%rax),%xmm6,%xmm7
    338f:	4c 63 70 3c          	movslq 0x3c(%rax),%r14
    3393:	49 83 fe 02          	cmp    $0x2,%r14
    3397:	7c 37                	jl     0x33d0
    3399:	49 8d 46 ff          	lea    -0x1(%r14),%rax
    339d:	4d 89 f5             	mov    %r14,%r13
    33a0:	c4 61 83 2a c0       	vcvtsi2sd %rax,%xmm15,%xmm8
    33a5:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
    33aa:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    33af:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    33b3:	c4 c1 43 5e f8       	vdivsd %xmm8,%xmm7,%xmm7
    33b8:	c5 c3 58 78 08       	vaddsd 0x8(%rax),%xmm7,%xmm7
    33bd:	c5 fb 11 78 08       	vmovsd %xmm7,0x8(%rax)
    33c2:	c5 fb 11 70 10       	vmovsd %xmm6,0x10(%rax)
    33c7:	eb 37                	jmp    0x3400
    33c9:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    33d0:	c5 c3 58 78 08       	vaddsd 0x8(%rax),%xmm7,%xmm7
    33d5:	4d 89 f5             	mov    %r14,%r13
    33d8:	c5 fb 11 78 08       	vmovsd %xmm7,0x8(%rax)
    33dd:	c5 fb 11 70 10       	vmovsd %xmm6,0x10(%rax)
    33e2:	45 85 f6             	test   %r14d,%r14d
    33e5:	75 19                	jne    0x3400
    33e7:	c5 fb 11 70 18       	vmovsd %xmm6,0x18(%rax)
    33ec:	45 31 ed             	xor    %r13d,%r13d
    33ef:	48 c7 40 08 00 00 00 	movq   $0x0,0x8(%rax)
    33f6:	00 
    33f7:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
    33fe:	00 00 
    3400:	45 85 f6             	test   %r14d,%r14d
    3403:	49 89 c3             	mov    %rax,%r11
    3406:	b8 00 00 00 00       	mov    $0x0,%eax
    340b:	48 8b 54 24 a8       	mov    -0x58(%rsp),%rdx
    3410:	48 0f 48 84 24 f0 00 	cmovs  0xf0(%rsp),%rax
    3417:	00 00 
    3419:	45 85 d2             	test   %r10d,%r10d
    341c:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    3420:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    3424:	4b 8d 54 6d 00       	lea    0x0(%r13,%r13,2),%rdx
    3429:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    3430:	00 
    3431:	4c 89 44 d0 10       	mov    %r8,0x10(%rax,%rdx,8)
    3436:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    343c:	c5 fb 11 34 d0       	vmovsd %xmm6,(%rax,%rdx,8)
    3441:	4d 0f 48 c4          	cmovs  %r12,%r8
    3445:	41 ff c6             	inc    %r14d
    3448:	41 83 f9 01          	cmp    $0x1,%r9d
    344c:	4e 8d 04 87          	lea    (%rdi,%r8,4),%r8
    3450:	c4 81 7a 10 3c 90    	vmovss (%r8,%r10,4),%xmm7
    3456:	c5 c2 5a ff          	vcvtss2sd %xmm7,%xmm7,%xmm7
    345a:	c5 c3 59 7e 08       	vmulsd 0x8(%rsi),%xmm7,%xmm7
    345f:	c4 c1 43 58 7b 08    	vaddsd 0x8(%r11),%xmm7,%xmm7
    3465:	c5 fb 11 7c d0 08    	vmovsd %xmm7,0x8(%rax,%rdx,8)
    346b:	48 8b 44 24 88       	mov    -0x78(%rsp),%rax
    3470:	45 89 73 3c          	mov    %r14d,0x3c(%r11)
    3474:	41 0f 95 43 46       	setne  0x46(%r11)
    3479:	41 83 f9 02          	cmp    $0x2,%r9d
    347d:	41 0f 94 43 47       	sete   0x47(%r11)
    3482:	89 46 30             	mov    %eax,0x30(%rsi)
    3485:	0f 84 95 f4 ff ff    	je     0x2920
    348b:	c5 cb 5c 3e          	vsubsd (%rsi),%xmm6,%xmm7
    348f:	48 63 46 28          	movslq 0x28(%rsi),%rax
    3493:	66 c7 46 34 01 00    	movw   $0x1,0x34(%rsi)
    3499:	c5 fb 11 7e 18       	vmovsd %xmm7,0x18(%rsi)
    349e:	48 8d 34 c0          	lea    (%rax,%rax,8),%rsi
    34a2:	48 c1 f8 3f          	sar    $0x3f,%rax
    34a6:	48 21 d8             	and    %rbx,%rax
    34a9:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    34ad:	49 8d 44 c5 00       	lea    0x0(%r13,%rax,8),%rax
    34b2:	48 ff 44 f0 38       	incq   0x38(%rax,%rsi,8)
    34b7:	c5 7b 10 04 f0       	vmovsd (%rax,%rsi,8),%xmm8
    34bc:	c5 79 2e c7          	vucomisd %xmm7,%xmm8
    34c0:	0f 82 5a f4 ff ff    	jb     0x2920
    34c6:	48 8d 04 f0          	lea    (%rax,%rsi,8),%rax
    34ca:	48 ff 40 40          	incq   0x40(%rax)
    34ce:	e9 4d f4 ff ff       	jmp    0x2920
    34d3:	48 b8 60 82 e8 09 71 	movabs $0x7f7109e88260,%rax
    34da:	7f 00 00 
    34dd:	c5 fb 10 30          	vmovsd (%rax),%xmm6
    34e1:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    34e6:	c5 fb 11 30          	vmovsd %xmm6,(%rax)
    34ea:	4c 8b 4c 24 88       	mov    -0x78(%rsp),%r9
    34ef:	80 78 45 00          	cmpb   $0x0,0x45(%rax)
    34f3:	0f 85 be 1f 00 00    	jne    0x54b7
    34f9:	e9 8b 1f 00 00       	jmp    0x5489
    34fe:	4e 8d 0c c8          	lea    (%rax,%r9,8),%r9
    3502:	49 83 e6 fc          	and    $0xfffffffffffffffc,%r14
    3506:	49 f7 de             	neg    %r14
    3509:	49 81 c1 08 03 00 00 	add    $0x308,%r9
    3510:	c4 41 7b 10 89 18 fd 	vmovsd -0x2e8(%r9),%xmm9
    3517:	ff ff 
    3519:	c4 41 7b 10 91 30 fd 	vmovsd -0x2d0(%r9),%xmm10
    3520:	ff ff 
    3522:	c4 41 7b 10 99 48 fd 	vmovsd -0x2b8(%r9),%xmm11
    3529:	ff ff 
    352b:	c4 41 33 5d c0       	vminsd %xmm8,%xmm9,%xmm8
    3530:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    3535:	c4 41 7b 10 91 60 fd 	vmovsd -0x2a0(%r9),%xmm10
    353c:	ff ff 
    353e:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    3543:	c4 41 7b 10 99 78 fd 	vmovsd -0x288(%r9),%xmm11
    354a:	ff ff 
    354c:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    3551:	c4 41 7b 10 91 90 fd 	vmovsd -0x270(%r9),%xmm10
    3558:	ff ff 
    355a:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    355f:	c4 41 7b 10 99 a8 fd 	vmovsd -0x258(%r9),%xmm11
    3566:	ff ff 
    3568:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    356d:	c4 41 7b 10 91 c0 fd 	vmovsd -0x240(%r9),%xmm10
    3574:	ff ff 
    3576:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    357b:	c4 41 7b 10 99 d8 fd 	vmovsd -0x228(%r9),%xmm11
    3582:	ff ff 
    3584:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    3589:	c4 41 7b 10 91 f0 fd 	vmovsd -0x210(%r9),%xmm10
    3590:	ff ff 
    3592:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    3597:	c4 41 7b 10 99 08 fe 	vmovsd -0x1f8(%r9),%xmm11
    359e:	ff ff 
    35a0:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    35a5:	c4 41 7b 10 91 20 fe 	vmovsd -0x1e0(%r9),%xmm10
    35ac:	ff ff 
    35ae:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    35b3:	c4 41 7b 10 99 38 fe 	vmovsd -0x1c8(%r9),%xmm11
    35ba:	ff ff 
    35bc:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    35c1:	c4 41 7b 10 91 50 fe 	vmovsd -0x1b0(%r9),%xmm10
    35c8:	ff ff 
    35ca:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    35cf:	c4 41 7b 10 99 68 fe 	vmovsd -0x198(%r9),%xmm11
    35d6:	ff ff 
    35d8:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    35dd:	c4 41 7b 10 91 80 fe 	vmovsd -0x180(%r9),%xmm10
    35e4:	ff ff 
    35e6:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    35eb:	c4 41 7b 10 99 98 fe 	vmovsd -0x168(%r9),%xmm11
    35f2:	ff ff 
    35f4:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    35f9:	c4 41 7b 10 91 b0 fe 	vmovsd -0x150(%r9),%xmm10
    3600:	ff ff 
    3602:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    3607:	c4 41 7b 10 99 c8 fe 	vmovsd -0x138(%r9),%xmm11
    360e:	ff ff 
    3610:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    3615:	c4 41 7b 10 91 e0 fe 	vmovsd -0x120(%r9),%xmm10
    361c:	ff ff 
    361e:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    3623:	c4 41 7b 10 99 f8 fe 	vmovsd -0x108(%r9),%xmm11
    362a:	ff ff 
    362c:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    3631:	c4 41 7b 10 91 10 ff 	vmovsd -0xf0(%r9),%xmm10
    3638:	ff ff 
    363a:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    363f:	c4 41 7b 10 99 28 ff 	vmovsd -0xd8(%r9),%xmm11
    3646:	ff ff 
    3648:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    364d:	c4 41 7b 10 91 40 ff 	vmovsd -0xc0(%r9),%xmm10
    3654:	ff ff 
    3656:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    365b:	c4 41 7b 10 99 58 ff 	vmovsd -0xa8(%r9),%xmm11
    3662:	ff ff 
    3664:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    3669:	c4 41 7b 10 91 70 ff 	vmovsd -0x90(%r9),%xmm10
    3670:	ff ff 
    3672:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    3677:	c4 41 7b 10 59 88    	vmovsd -0x78(%r9),%xmm11
    367d:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    3682:	c4 41 7b 10 51 a0    	vmovsd -0x60(%r9),%xmm10
    3688:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    368d:	c4 41 7b 10 59 b8    	vmovsd -0x48(%r9),%xmm11
    3693:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    3698:	c4 41 7b 10 51 d0    	vmovsd -0x30(%r9),%xmm10
    369e:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    36a3:	c4 41 7b 10 59 e8    	vmovsd -0x18(%r9),%xmm11
    36a9:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    36ae:	c4 41 7b 10 11       	vmovsd (%r9),%xmm10
    36b3:	49 81 c1 00 03 00 00 	add    $0x300,%r9
    36ba:	49 83 c6 04          	add    $0x4,%r14
    36be:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    36c3:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    36c8:	0f 85 42 fe ff ff    	jne    0x3510
    36ce:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    36d3:	4d 85 d2             	test   %r10,%r10
    36d6:	0f 84 85 00 00 00    	je     0x3761
    36dc:	49 81 c1 c0 fd ff ff 	add    $0xfffffffffffffdc0,%r9
    36e3:	41 c1 e2 06          	shl    $0x6,%r10d
    36e7:	45 31 f6             	xor    %r14d,%r14d
    36ea:	4f 8d 14 52          	lea    (%r10,%r10,2),%r10
    36ee:	66 90                	xchg   %ax,%ax
    36f0:	c4 01 7b 10 8c 31 58 	vmovsd -0xa8(%r9,%r14,1),%xmm9
    36f7:	ff ff ff 
    36fa:	c4 01 7b 10 94 31 70 	vmovsd -0x90(%r9,%r14,1),%xmm10
    3701:	ff ff ff 
    3704:	c4 01 7b 10 5c 31 88 	vmovsd -0x78(%r9,%r14,1),%xmm11
    370b:	c4 41 33 5d c0       	vminsd %xmm8,%xmm9,%xmm8
    3710:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    3715:	c4 01 7b 10 54 31 a0 	vmovsd -0x60(%r9,%r14,1),%xmm10
    371c:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    3721:	c4 01 7b 10 5c 31 b8 	vmovsd -0x48(%r9,%r14,1),%xmm11
    3728:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    372d:	c4 01 7b 10 54 31 d0 	vmovsd -0x30(%r9,%r14,1),%xmm10
    3734:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    3739:	c4 01 7b 10 5c 31 e8 	vmovsd -0x18(%r9,%r14,1),%xmm11
    3740:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    3745:	c4 01 7b 10 14 31    	vmovsd (%r9,%r14,1),%xmm10
    374b:	49 81 c6 c0 00 00 00 	add    $0xc0,%r14
    3752:	c4 41 23 5d c0       	vminsd %xmm8,%xmm11,%xmm8
    3757:	c4 41 2b 5d c0       	vminsd %xmm8,%xmm10,%xmm8
    375c:	4d 39 f2             	cmp    %r14,%r10
    375f:	75 8f                	jne    0x36f0
    3761:	4d 85 c0             	test   %r8,%r8
    3764:	0f 84 5f 01 00 00    	je     0x38c9
    376a:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    3771:	00 
    3772:	48 83 e7 f8          	and    $0xfffffffffffffff8,%rdi
    3776:	48 83 cf 01          	or     $0x1,%rdi
    377a:	49 89 fa             	mov    %rdi,%r10
    377d:	48 8b 8c 24 e0 00 00 	mov    0xe0(%rsp),%rcx
    3784:	00 
    3785:	49 01 d2             	add    %rdx,%r10
    3788:	41 c1 e0 03          	shl    $0x3,%r8d
    378c:	45 31 c9             	xor    %r9d,%r9d
    378f:	4b 8d 04 52          	lea    (%r10,%r10,2),%rax
    3793:	4f 8d 04 40          	lea    (%r8,%r8,2),%r8
    3797:	48 8d 7c c1 08       	lea    0x8(%rcx,%rax,8),%rdi
    379c:	0f 1f 40 00          	nopl   0x0(%rax)
    37a0:	c4 21 7b 10 0c 0f    	vmovsd (%rdi,%r9,1),%xmm9
    37a6:	49 83 c1 18          	add    $0x18,%r9
    37aa:	c4 41 33 5d c0       	vminsd %xmm8,%xmm9,%xmm8
    37af:	4d 39 c8             	cmp    %r9,%r8
    37b2:	75 ec                	jne    0x37a0
    37b4:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    37bb:	00 
    37bc:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    37c1:	4c 8b 4c 24 88       	mov    -0x78(%rsp),%r9
    37c6:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    37cb:	48 ff ce             	dec    %rsi
    37ce:	c5 bb 5c ff          	vsubsd %xmm7,%xmm8,%xmm7
    37d2:	c4 61 83 2a c6       	vcvtsi2sd %rsi,%xmm15,%xmm8
    37d7:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
    37dc:	c5 c3 5f fc          	vmaxsd %xmm4,%xmm7,%xmm7
    37e0:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    37e4:	c5 bb 59 ff          	vmulsd %xmm7,%xmm8,%xmm7
    37e8:	c5 cb 58 f7          	vaddsd %xmm7,%xmm6,%xmm6
    37ec:	c5 fb 11 30          	vmovsd %xmm6,(%rax)
    37f0:	48 8b 44 24 d0       	mov    -0x30(%rsp),%rax
    37f5:	49 8d 34 01          	lea    (%r9,%rax,1),%rsi
    37f9:	48 89 f0             	mov    %rsi,%rax
    37fc:	48 c1 f8 3f          	sar    $0x3f,%rax
    3800:	48 23 84 24 b0 00 00 	and    0xb0(%rsp),%rax
    3807:	00 
    3808:	48 89 f2             	mov    %rsi,%rdx
    380b:	48 c1 e2 04          	shl    $0x4,%rdx
    380f:	4c 01 d2             	add    %r10,%rdx
    3812:	48 c1 e0 04          	shl    $0x4,%rax
    3816:	c5 fb 11 34 10       	vmovsd %xmm6,(%rax,%rdx,1)
    381b:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    3820:	48 83 fe 02          	cmp    $0x2,%rsi
    3824:	0f 8c f6 c8 ff ff    	jl     0x120
    382a:	eb 16                	jmp    0x3842
    382c:	0f 1f 40 00          	nopl   0x0(%rax)
    3830:	4d 89 48 08          	mov    %r9,0x8(%r8)
    3834:	c4 c1 7b 11 30       	vmovsd %xmm6,(%r8)
    3839:	48 83 fe 03          	cmp    $0x3,%rsi
    383d:	48 89 fe             	mov    %rdi,%rsi
    3840:	76 7d                	jbe    0x38bf
    3842:	48 89 f0             	mov    %rsi,%rax
    3845:	48 83 f0 01          	xor    $0x1,%rax
    3849:	48 c1 e0 04          	shl    $0x4,%rax
    384d:	c4 c1 7b 10 3c 02    	vmovsd (%r10,%rax,1),%xmm7
    3853:	49 8b 7c 02 08       	mov    0x8(%r10,%rax,1),%rdi
    3858:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
    385c:	76 12                	jbe    0x3870
    385e:	49 89 f9             	mov    %rdi,%r9
    3861:	c5 f9 28 f7          	vmovapd %xmm7,%xmm6
    3865:	eb 25                	jmp    0x388c
    3867:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
    386e:	00 00 
    3870:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    3874:	75 16                	jne    0x388c
    3876:	7a 14                	jp     0x388c
    3878:	4c 39 cf             	cmp    %r9,%rdi
    387b:	0f 9c c0             	setl   %al
    387e:	4c 0f 4c cf          	cmovl  %rdi,%r9
    3882:	c5 fb 92 c8          	kmovd  %eax,%k1
    3886:	62 f1 cf 09 10 f7    	vmovsd %xmm7,%xmm6,%xmm6{%k1}
    388c:	48 89 f7             	mov    %rsi,%rdi
    388f:	48 d1 ef             	shr    %rdi
    3892:	48 89 f8             	mov    %rdi,%rax
    3895:	48 c1 e0 04          	shl    $0x4,%rax
    3899:	4d 8d 04 02          	lea    (%r10,%rax,1),%r8
    389d:	4d 39 4c 02 08       	cmp    %r9,0x8(%r10,%rax,1)
    38a2:	75 8c                	jne    0x3830
    38a4:	c4 c1 7b 10 38       	vmovsd (%r8),%xmm7
    38a9:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    38ad:	75 81                	jne    0x3830
    38af:	0f 8a 7b ff ff ff    	jp     0x3830
    38b5:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    38ba:	e9 61 c8 ff ff       	jmp    0x120
    38bf:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    38c4:	e9 57 c8 ff ff       	jmp    0x120
    38c9:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    38d0:	00 
    38d1:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    38d8:	00 
    38d9:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    38de:	4c 8b 4c 24 88       	mov    -0x78(%rsp),%r9
    38e3:	e9 e3 fe ff ff       	jmp    0x37cb
    38e8:	31 c0                	xor    %eax,%eax
    38ea:	41 83 78 10 02       	cmpl   $0x2,0x10(%r8)
    38ef:	0f 94 c0             	sete   %al
    38f2:	48 8b 54 c5 58       	mov    0x58(%rbp,%rax,8),%rdx
    38f7:	49 89 d2             	mov    %rdx,%r10
    38fa:	49 c1 fa 3f          	sar    $0x3f,%r10
    38fe:	4c 8d 1c d2          	lea    (%rdx,%rdx,8),%r11
    3902:	48 8d 4a 01          	lea    0x1(%rdx),%rcx
    3906:	49 21 da             	and    %rbx,%r10
    3909:	4f 8d 5c dd 00       	lea    0x0(%r13,%r11,8),%r11
    390e:	4f 8d 14 d2          	lea    (%r10,%r10,8),%r10
    3912:	4f 8d 14 d3          	lea    (%r11,%r10,8),%r10
    3916:	45 89 4c 82 2c       	mov    %r9d,0x2c(%r10,%rax,4)
    391b:	48 89 4c c5 58       	mov    %rcx,0x58(%rbp,%rax,8)
    3920:	41 89 50 28          	mov    %edx,0x28(%r8)
    3924:	45 89 78 20          	mov    %r15d,0x20(%r8)
    3928:	45 89 78 24          	mov    %r15d,0x24(%r8)
    392c:	c7 47 2c ff ff ff ff 	movl   $0xffffffff,0x2c(%rdi)
    3933:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    393a:	00 
    393b:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    3940:	4c 8b 4c 24 88       	mov    -0x78(%rsp),%r9
    3945:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    394a:	8b 70 3c             	mov    0x3c(%rax),%esi
    394d:	48 85 f6             	test   %rsi,%rsi
    3950:	0f 85 0e ed ff ff    	jne    0x2664
    3956:	48 b9 00 00 00 00 00 	movabs $0x7ff0000000000000,%rcx
    395d:	00 f0 7f 
    3960:	66 c7 40 44 00 00    	movw   $0x0,0x44(%rax)
    3966:	48 89 c2             	mov    %rax,%rdx
    3969:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
    396e:	48 89 0a             	mov    %rcx,(%rdx)
    3971:	c5 cb 5c 7a 20       	vsubsd 0x20(%rdx),%xmm6,%xmm7
    3976:	c5 c3 58 7d 18       	vaddsd 0x18(%rbp),%xmm7,%xmm7
    397b:	c5 fb 11 7d 18       	vmovsd %xmm7,0x18(%rbp)
    3980:	48 63 42 40          	movslq 0x40(%rdx),%rax
    3984:	48 85 c0             	test   %rax,%rax
    3987:	78 09                	js     0x3992
    3989:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    398d:	41 ff 4c c5 34       	decl   0x34(%r13,%rax,8)
    3992:	48 8b 7c 24 80       	mov    -0x80(%rsp),%rdi
    3997:	48 8b 94 24 98 01 00 	mov    0x198(%rsp),%rdx
    399e:	00 
    399f:	48 63 77 34          	movslq 0x34(%rdi),%rsi
    39a3:	48 89 f0             	mov    %rsi,%rax
    39a6:	48 c1 f8 3f          	sar    $0x3f,%rax
    39aa:	48 23 84 24 a0 01 00 	and    0x1a0(%rsp),%rax
    39b1:	00 
    39b2:	4c 8d 04 76          	lea    (%rsi,%rsi,2),%r8
    39b6:	48 ff c6             	inc    %rsi
    39b9:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    39bd:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    39c1:	c4 21 4b 5c 44 c0 08 	vsubsd 0x8(%rax,%r8,8),%xmm6,%xmm8
    39c8:	48 b8 60 82 e8 09 71 	movabs $0x7f7109e88260,%rax
    39cf:	7f 00 00 
    39d2:	c5 bb 58 7d 30       	vaddsd 0x30(%rbp),%xmm8,%xmm7
    39d7:	c5 fb 11 7d 30       	vmovsd %xmm7,0x30(%rbp)
    39dc:	c5 fb 10 38          	vmovsd (%rax),%xmm7
    39e0:	48 63 7f 38          	movslq 0x38(%rdi),%rdi
    39e4:	48 39 fe             	cmp    %rdi,%rsi
    39e7:	7d 53                	jge    0x3a3c
    39e9:	4e 8d 44 c2 28       	lea    0x28(%rdx,%r8,8),%r8
    39ee:	66 90                	xchg   %ax,%ax
    39f0:	48 89 f0             	mov    %rsi,%rax
    39f3:	48 c1 f8 3f          	sar    $0x3f,%rax
    39f7:	48 23 44 24 f8       	and    -0x8(%rsp),%rax
    39fc:	49 83 3c 00 01       	cmpq   $0x1,(%r8,%rax,1)
    3a01:	c4 41 7b 10 54 00 f8 	vmovsd -0x8(%r8,%rax,1),%xmm10
    3a08:	0f 94 c2             	sete   %dl
    3a0b:	c5 fb 92 ca          	kmovd  %edx,%k1
    3a0f:	62 51 bf 89 10 c8    	vmovsd %xmm8,%xmm8,%xmm9{%k1}{z}
    3a15:	c4 41 33 58 4c 00 f0 	vaddsd -0x10(%r8,%rax,1),%xmm9,%xmm9
    3a1c:	c5 33 5f ce          	vmaxsd %xmm6,%xmm9,%xmm9
    3a20:	c4 41 79 2e d1       	vucomisd %xmm9,%xmm10
    3a25:	77 11                	ja     0x3a38
    3a27:	48 ff c6             	inc    %rsi
    3a2a:	49 83 c0 18          	add    $0x18,%r8
    3a2e:	48 39 f7             	cmp    %rsi,%rdi
    3a31:	75 bd                	jne    0x39f0
    3a33:	48 89 fe             	mov    %rdi,%rsi
    3a36:	eb 04                	jmp    0x3a3c
    3a38:	c5 79 29 cf          	vmovapd %xmm9,%xmm7
    3a3c:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    3a41:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    3a46:	89 70 34             	mov    %esi,0x34(%rax)
    3a49:	48 8b 44 24 d0       	mov    -0x30(%rsp),%rax
    3a4e:	49 8d 34 01          	lea    (%r9,%rax,1),%rsi
    3a52:	48 89 f0             	mov    %rsi,%rax
    3a55:	48 c1 f8 3f          	sar    $0x3f,%rax
    3a59:	48 23 84 24 b0 00 00 	and    0xb0(%rsp),%rax
    3a60:	00 
    3a61:	48 89 f2             	mov    %rsi,%rdx
    3a64:	48 c1 e2 04          	shl    $0x4,%rdx
    3a68:	4c 01 d2             	add    %r10,%rdx
    3a6b:	48 c1 e0 04          	shl    $0x4,%rax
    3a6f:	c5 fb 11 3c 10       	vmovsd %xmm7,(%rax,%rdx,1)
    3a74:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    3a79:	48 83 fe 02          	cmp    $0x2,%rsi
    3a7d:	0f 8c 9d c6 ff ff    	jl     0x120
    3a83:	eb 1d                	jmp    0x3aa2
    3a85:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
    3a8c:	00 00 00 00 
    3a90:	4d 89 48 08          	mov    %r9,0x8(%r8)
    3a94:	c4 c1 7b 11 38       	vmovsd %xmm7,(%r8)
    3a99:	48 83 fe 03          	cmp    $0x3,%rsi
    3a9d:	48 89 fe             	mov    %rdi,%rsi
    3aa0:	76 7d                	jbe    0x3b1f
    3aa2:	48 89 f0             	mov    %rsi,%rax
    3aa5:	48 83 f0 01          	xor    $0x1,%rax
    3aa9:	48 c1 e0 04          	shl    $0x4,%rax
    3aad:	c4 c1 7b 10 34 02    	vmovsd (%r10,%rax,1),%xmm6
    3ab3:	49 8b 7c 02 08       	mov    0x8(%r10,%rax,1),%rdi
    3ab8:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    3abc:	76 12                	jbe    0x3ad0
    3abe:	49 89 f9             	mov    %rdi,%r9
    3ac1:	c5 f9 28 fe          	vmovapd %xmm6,%xmm7
    3ac5:	eb 25                	jmp    0x3aec
    3ac7:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
    3ace:	00 00 
    3ad0:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
    3ad4:	75 16                	jne    0x3aec
    3ad6:	7a 14                	jp     0x3aec
    3ad8:	4c 39 cf             	cmp    %r9,%rdi
    3adb:	0f 9c c0             	setl   %al
    3ade:	4c 0f 4c cf          	cmovl  %rdi,%r9
    3ae2:	c5 fb 92 c8          	kmovd  %eax,%k1
    3ae6:	62 f1 c7 09 10 fe    	vmovsd %xmm6,%xmm7,%xmm7{%k1}
    3aec:	48 89 f7             	mov    %rsi,%rdi
    3aef:	48 d1 ef             	shr    %rdi
    3af2:	48 89 f8             	mov    %rdi,%rax
    3af5:	48 c1 e0 04          	shl    $0x4,%rax
    3af9:	4d 8d 04 02          	lea    (%r10,%rax,1),%r8
    3afd:	4d 39 4c 02 08       	cmp    %r9,0x8(%r10,%rax,1)
    3b02:	75 8c                	jne    0x3a90
    3b04:	c4 c1 7b 10 30       	vmovsd (%r8),%xmm6
    3b09:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
    3b0d:	75 81                	jne    0x3a90
    3b0f:	0f 8a 7b ff ff ff    	jp     0x3a90
    3b15:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    3b1a:	e9 01 c6 ff ff       	jmp    0x120
    3b1f:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    3b24:	e9 f7 c5 ff ff       	jmp    0x120
    3b29:	4e 8d 0c c8          	lea    (%rax,%r9,8),%r9
    3b2d:	49 83 e6 fc          	and    $0xfffffffffffffffc,%r14
    3b31:	49 81 c1 08 03 00 00 	add    $0x308,%r9
    3b38:	0f 1f 84 00 00 00 00 	nopl   0x0(%rax,%rax,1)
    3b3f:	00 
    3b40:	c4 41 7b 10 81 18 fd 	vmovsd -0x2e8(%r9),%xmm8
    3b47:	ff ff 
    3b49:	c4 41 7b 10 89 30 fd 	vmovsd -0x2d0(%r9),%xmm9
    3b50:	ff ff 
    3b52:	c4 41 7b 10 91 48 fd 	vmovsd -0x2b8(%r9),%xmm10
    3b59:	ff ff 
    3b5b:	c5 bb 5d ff          	vminsd %xmm7,%xmm8,%xmm7
    3b5f:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3b63:	c4 41 7b 10 89 60 fd 	vmovsd -0x2a0(%r9),%xmm9
    3b6a:	ff ff 
    3b6c:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3b70:	c4 41 7b 10 91 78 fd 	vmovsd -0x288(%r9),%xmm10
    3b77:	ff ff 
    3b79:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3b7d:	c4 41 7b 10 89 90 fd 	vmovsd -0x270(%r9),%xmm9
    3b84:	ff ff 
    3b86:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3b8a:	c4 41 7b 10 91 a8 fd 	vmovsd -0x258(%r9),%xmm10
    3b91:	ff ff 
    3b93:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3b97:	c4 41 7b 10 89 c0 fd 	vmovsd -0x240(%r9),%xmm9
    3b9e:	ff ff 
    3ba0:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3ba4:	c4 41 7b 10 91 d8 fd 	vmovsd -0x228(%r9),%xmm10
    3bab:	ff ff 
    3bad:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3bb1:	c4 41 7b 10 89 f0 fd 	vmovsd -0x210(%r9),%xmm9
    3bb8:	ff ff 
    3bba:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3bbe:	c4 41 7b 10 91 08 fe 	vmovsd -0x1f8(%r9),%xmm10
    3bc5:	ff ff 
    3bc7:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3bcb:	c4 41 7b 10 89 20 fe 	vmovsd -0x1e0(%r9),%xmm9
    3bd2:	ff ff 
    3bd4:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3bd8:	c4 41 7b 10 91 38 fe 	vmovsd -0x1c8(%r9),%xmm10
    3bdf:	ff ff 
    3be1:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3be5:	c4 41 7b 10 89 50 fe 	vmovsd -0x1b0(%r9),%xmm9
    3bec:	ff ff 
    3bee:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3bf2:	c4 41 7b 10 91 68 fe 	vmovsd -0x198(%r9),%xmm10
    3bf9:	ff ff 
    3bfb:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3bff:	c4 41 7b 10 89 80 fe 	vmovsd -0x180(%r9),%xmm9
    3c06:	ff ff 
    3c08:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3c0c:	c4 41 7b 10 91 98 fe 	vmovsd -0x168(%r9),%xmm10
    3c13:	ff ff 
    3c15:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3c19:	c4 41 7b 10 89 b0 fe 	vmovsd -0x150(%r9),%xmm9
    3c20:	ff ff 
    3c22:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3c26:	c4 41 7b 10 91 c8 fe 	vmovsd -0x138(%r9),%xmm10
    3c2d:	ff ff 
    3c2f:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3c33:	c4 41 7b 10 89 e0 fe 	vmovsd -0x120(%r9),%xmm9
    3c3a:	ff ff 
    3c3c:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3c40:	c4 41 7b 10 91 f8 fe 	vmovsd -0x108(%r9),%xmm10
    3c47:	ff ff 
    3c49:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3c4d:	c4 41 7b 10 89 10 ff 	vmovsd -0xf0(%r9),%xmm9
    3c54:	ff ff 
    3c56:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3c5a:	c4 41 7b 10 91 28 ff 	vmovsd -0xd8(%r9),%xmm10
    3c61:	ff ff 
    3c63:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3c67:	c4 41 7b 10 89 40 ff 	vmovsd -0xc0(%r9),%xmm9
    3c6e:	ff ff 
    3c70:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3c74:	c4 41 7b 10 91 58 ff 	vmovsd -0xa8(%r9),%xmm10
    3c7b:	ff ff 
    3c7d:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3c81:	c4 41 7b 10 89 70 ff 	vmovsd -0x90(%r9),%xmm9
    3c88:	ff ff 
    3c8a:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3c8e:	c4 41 7b 10 51 88    	vmovsd -0x78(%r9),%xmm10
    3c94:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3c98:	c4 41 7b 10 49 a0    	vmovsd -0x60(%r9),%xmm9
    3c9e:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3ca2:	c4 41 7b 10 51 b8    	vmovsd -0x48(%r9),%xmm10
    3ca8:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3cac:	c4 41 7b 10 49 d0    	vmovsd -0x30(%r9),%xmm9
    3cb2:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3cb6:	c4 41 7b 10 51 e8    	vmovsd -0x18(%r9),%xmm10
    3cbc:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3cc0:	c4 41 7b 10 09       	vmovsd (%r9),%xmm9
    3cc5:	49 81 c1 00 03 00 00 	add    $0x300,%r9
    3ccc:	49 83 c6 fc          	add    $0xfffffffffffffffc,%r14
    3cd0:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3cd4:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3cd8:	0f 85 62 fe ff ff    	jne    0x3b40
    3cde:	4d 85 d2             	test   %r10,%r10
    3ce1:	0f 84 82 00 00 00    	je     0x3d69
    3ce7:	49 81 c1 c0 fd ff ff 	add    $0xfffffffffffffdc0,%r9
    3cee:	41 c1 e2 06          	shl    $0x6,%r10d
    3cf2:	45 31 f6             	xor    %r14d,%r14d
    3cf5:	4f 8d 14 52          	lea    (%r10,%r10,2),%r10
    3cf9:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    3d00:	c4 01 7b 10 84 31 58 	vmovsd -0xa8(%r9,%r14,1),%xmm8
    3d07:	ff ff ff 
    3d0a:	c4 01 7b 10 8c 31 70 	vmovsd -0x90(%r9,%r14,1),%xmm9
    3d11:	ff ff ff 
    3d14:	c4 01 7b 10 54 31 88 	vmovsd -0x78(%r9,%r14,1),%xmm10
    3d1b:	c5 bb 5d ff          	vminsd %xmm7,%xmm8,%xmm7
    3d1f:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3d23:	c4 01 7b 10 4c 31 a0 	vmovsd -0x60(%r9,%r14,1),%xmm9
    3d2a:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3d2e:	c4 01 7b 10 54 31 b8 	vmovsd -0x48(%r9,%r14,1),%xmm10
    3d35:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3d39:	c4 01 7b 10 4c 31 d0 	vmovsd -0x30(%r9,%r14,1),%xmm9
    3d40:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3d44:	c4 01 7b 10 54 31 e8 	vmovsd -0x18(%r9,%r14,1),%xmm10
    3d4b:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3d4f:	c4 01 7b 10 0c 31    	vmovsd (%r9,%r14,1),%xmm9
    3d55:	49 81 c6 c0 00 00 00 	add    $0xc0,%r14
    3d5c:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    3d60:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    3d64:	4d 39 f2             	cmp    %r14,%r10
    3d67:	75 97                	jne    0x3d00
    3d69:	48 85 ff             	test   %rdi,%rdi
    3d6c:	0f 84 85 0e 00 00    	je     0x4bf7
    3d72:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    3d79:	00 
    3d7a:	49 83 e0 f8          	and    $0xfffffffffffffff8,%r8
    3d7e:	49 83 c8 01          	or     $0x1,%r8
    3d82:	4d 89 c2             	mov    %r8,%r10
    3d85:	48 8b 8c 24 e0 00 00 	mov    0xe0(%rsp),%rcx
    3d8c:	00 
    3d8d:	49 01 d2             	add    %rdx,%r10
    3d90:	c1 e7 03             	shl    $0x3,%edi
    3d93:	45 31 c9             	xor    %r9d,%r9d
    3d96:	4b 8d 04 52          	lea    (%r10,%r10,2),%rax
    3d9a:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    3da1:	00 
    3da2:	48 8d 3c 7f          	lea    (%rdi,%rdi,2),%rdi
    3da6:	4c 8d 44 c1 08       	lea    0x8(%rcx,%rax,8),%r8
    3dab:	0f 1f 44 00 00       	nopl   0x0(%rax,%rax,1)
    3db0:	c4 01 7b 10 04 08    	vmovsd (%r8,%r9,1),%xmm8
    3db6:	49 83 c1 18          	add    $0x18,%r9
    3dba:	c5 bb 5d ff          	vminsd %xmm7,%xmm8,%xmm7
    3dbe:	4c 39 cf             	cmp    %r9,%rdi
    3dc1:	75 ed                	jne    0x3db0
    3dc3:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    3dc8:	48 ff ce             	dec    %rsi
    3dcb:	4c 8b 4c 24 88       	mov    -0x78(%rsp),%r9
    3dd0:	c4 61 83 2a c6       	vcvtsi2sd %rsi,%xmm15,%xmm8
    3dd5:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
    3dda:	c5 c3 5c 78 08       	vsubsd 0x8(%rax),%xmm7,%xmm7
    3ddf:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    3de3:	c5 c3 5f fc          	vmaxsd %xmm4,%xmm7,%xmm7
    3de7:	c5 bb 59 ff          	vmulsd %xmm7,%xmm8,%xmm7
    3deb:	c5 cb 58 f7          	vaddsd %xmm7,%xmm6,%xmm6
    3def:	c5 fb 11 30          	vmovsd %xmm6,(%rax)
    3df3:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    3df8:	80 78 45 00          	cmpb   $0x0,0x45(%rax)
    3dfc:	75 2e                	jne    0x3e2c
    3dfe:	48 63 40 34          	movslq 0x34(%rax),%rax
    3e02:	48 8b b4 24 98 01 00 	mov    0x198(%rsp),%rsi
    3e09:	00 
    3e0a:	48 8d 14 40          	lea    (%rax,%rax,2),%rdx
    3e0e:	48 c1 f8 3f          	sar    $0x3f,%rax
    3e12:	48 23 84 24 a0 01 00 	and    0x1a0(%rsp),%rax
    3e19:	00 
    3e1a:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    3e1e:	48 8d 04 c6          	lea    (%rsi,%rax,8),%rax
    3e22:	c5 fb 10 7c d0 08    	vmovsd 0x8(%rax,%rdx,8),%xmm7
    3e28:	c5 c3 5d f6          	vminsd %xmm6,%xmm7,%xmm6
    3e2c:	48 8b 44 24 d0       	mov    -0x30(%rsp),%rax
    3e31:	49 8d 34 01          	lea    (%r9,%rax,1),%rsi
    3e35:	48 89 f0             	mov    %rsi,%rax
    3e38:	48 c1 f8 3f          	sar    $0x3f,%rax
    3e3c:	48 23 84 24 b0 00 00 	and    0xb0(%rsp),%rax
    3e43:	00 
    3e44:	48 89 f2             	mov    %rsi,%rdx
    3e47:	48 c1 e2 04          	shl    $0x4,%rdx
    3e4b:	4c 01 d2             	add    %r10,%rdx
    3e4e:	48 c1 e0 04          	shl    $0x4,%rax
    3e52:	c5 fb 11 34 10       	vmovsd %xmm6,(%rax,%rdx,1)
    3e57:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    3e5c:	48 83 fe 02          	cmp    $0x2,%rsi
    3e60:	0f 8c ba c2 ff ff    	jl     0x120
    3e66:	eb 1a                	jmp    0x3e82
    3e68:	0f 1f 84 00 00 00 00 	nopl   0x0(%rax,%rax,1)
    3e6f:	00 
    3e70:	4d 89 48 08          	mov    %r9,0x8(%r8)
    3e74:	c4 c1 7b 11 30       	vmovsd %xmm6,(%r8)
    3e79:	48 83 fe 03          	cmp    $0x3,%rsi
    3e7d:	48 89 fe             	mov    %rdi,%rsi
    3e80:	76 7d                	jbe    0x3eff
    3e82:	48 89 f0             	mov    %rsi,%rax
    3e85:	48 83 f0 01          	xor    $0x1,%rax
    3e89:	48 c1 e0 04          	shl    $0x4,%rax
    3e8d:	c4 c1 7b 10 3c 02    	vmovsd (%r10,%rax,1),%xmm7
    3e93:	49 8b 7c 02 08       	mov    0x8(%r10,%rax,1),%rdi
    3e98:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
    3e9c:	76 12                	jbe    0x3eb0
    3e9e:	49 89 f9             	mov    %rdi,%r9
    3ea1:	c5 f9 28 f7          	vmovapd %xmm7,%xmm6
    3ea5:	eb 25                	jmp    0x3ecc
    3ea7:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
    3eae:	00 00 
    3eb0:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    3eb4:	75 16                	jne    0x3ecc
    3eb6:	7a 14                	jp     0x3ecc
    3eb8:	4c 39 cf             	cmp    %r9,%rdi
    3ebb:	0f 9c c0             	setl   %al
    3ebe:	4c 0f 4c cf          	cmovl  %rdi,%r9
    3ec2:	c5 fb 92 c8          	kmovd  %eax,%k1
    3ec6:	62 f1 cf 09 10 f7    	vmovsd %xmm7,%xmm6,%xmm6{%k1}
    3ecc:	48 89 f7             	mov    %rsi,%rdi
    3ecf:	48 d1 ef             	shr    %rdi
    3ed2:	48 89 f8             	mov    %rdi,%rax
    3ed5:	48 c1 e0 04          	shl    $0x4,%rax
    3ed9:	4d 8d 04 02          	lea    (%r10,%rax,1),%r8
    3edd:	4d 39 4c 02 08       	cmp    %r9,0x8(%r10,%rax,1)
    3ee2:	75 8c                	jne    0x3e70
    3ee4:	c4 c1 7b 10 38       	vmovsd (%r8),%xmm7
    3ee9:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    3eed:	75 81                	jne    0x3e70
    3eef:	0f 8a 7b ff ff ff    	jp     0x3e70
    3ef5:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    3efa:	e9 21 c2 ff ff       	jmp    0x120
    3eff:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    3f04:	e9 17 c2 ff ff       	jmp    0x120
    3f09:	48 8b 84 24 d0 01 00 	mov    0x1d0(%rsp),%rax
    3f10:	00 
    3f11:	83 7c 24 a0 00       	cmpl   $0x0,-0x60(%rsp)
    3f16:	48 8b 94 24 e0 00 00 	mov    0xe0(%rsp),%rdx
    3f1d:	00 
    3f1e:	48 c7 44 24 b0 00 00 	movq   $0x0,-0x50(%rsp)
    3f25:	00 00 
    3f27:	4c 8d 2c b0          	lea    (%rax,%rsi,4),%r13
    3f2b:	b8 00 00 00 00       	mov    $0x0,%eax
    3f30:	48 0f 48 84 24 e8 00 	cmovs  0xe8(%rsp),%rax
    3f37:	00 00 
    3f39:	4c 01 f8             	add    %r15,%rax
    3f3c:	48 0f af 84 24 f0 00 	imul   0xf0(%rsp),%rax
    3f43:	00 00 
    3f45:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    3f49:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    3f4d:	48 89 44 24 c8       	mov    %rax,-0x38(%rsp)
    3f52:	eb 1c                	jmp    0x3f70
    3f54:	66 66 66 2e 0f 1f 84 	data16 data16 cs nopw 0x0(%rax,%rax,1)
    3f5b:	00 00 00 00 00 
    3f60:	41 80 7a 46 00       	cmpb   $0x0,0x46(%r10)
    3f65:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    3f6a:	0f 85 cd 10 00 00    	jne    0x503d
    3f70:	41 8b 72 3c          	mov    0x3c(%r10),%esi
    3f74:	89 74 24 90          	mov    %esi,-0x70(%rsp)
    3f78:	85 f6                	test   %esi,%esi
    3f7a:	0f 85 90 03 00 00    	jne    0x4310
    3f80:	48 83 7d 38 01       	cmpq   $0x1,0x38(%rbp)
    3f85:	0f 85 85 03 00 00    	jne    0x4310
    3f8b:	4c 8b 55 60          	mov    0x60(%rbp),%r10
    3f8f:	4d 85 d2             	test   %r10,%r10
    3f92:	0f 8e 65 03 00 00    	jle    0x42fd
    3f98:	c5 fb 10 75 10       	vmovsd 0x10(%rbp),%xmm6
    3f9d:	44 89 d7             	mov    %r10d,%edi
    3fa0:	83 e7 03             	and    $0x3,%edi
    3fa3:	49 83 fa 04          	cmp    $0x4,%r10
    3fa7:	73 0f                	jae    0x3fb8
    3fa9:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    3fb0:	45 31 d2             	xor    %r10d,%r10d
    3fb3:	e9 5e 02 00 00       	jmp    0x4216
    3fb8:	48 8b 6c 24 d8       	mov    -0x28(%rsp),%rbp
    3fbd:	4d 89 d6             	mov    %r10,%r14
    3fc0:	49 83 e6 fc          	and    $0xfffffffffffffffc,%r14
    3fc4:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    3fcb:	eb 18                	jmp    0x3fe5
    3fcd:	0f 1f 00             	nopl   (%rax)
    3fd0:	8b 74 24 90          	mov    -0x70(%rsp),%esi
    3fd4:	48 81 c5 20 01 00 00 	add    $0x120,%rbp
    3fdb:	49 83 c6 fc          	add    $0xfffffffffffffffc,%r14
    3fdf:	0f 84 1b 02 00 00    	je     0x4200
    3fe5:	4c 63 bd 28 ff ff ff 	movslq -0xd8(%rbp),%r15
    3fec:	4c 89 f8             	mov    %r15,%rax
    3fef:	48 c1 f8 3f          	sar    $0x3f,%rax
    3ff3:	4c 21 e0             	and    %r12,%rax
    3ff6:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    3ffb:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    4001:	73 66                	jae    0x4069
    4003:	45 85 ff             	test   %r15d,%r15d
    4006:	b8 00 00 00 00       	mov    $0x0,%eax
    400b:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    4012:	00 
    4013:	4b 8d 34 ff          	lea    (%r15,%r15,8),%rsi
    4017:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    401e:	00 00 
    4020:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    4024:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    4028:	4c 63 44 f0 20       	movslq 0x20(%rax,%rsi,8),%r8
    402d:	4d 6b e0 38          	imul   $0x38,%r8,%r12
    4031:	49 c1 f8 3f          	sar    $0x3f,%r8
    4035:	4c 23 84 24 68 01 00 	and    0x168(%rsp),%r8
    403c:	00 
    403d:	4d 6b c0 38          	imul   $0x38,%r8,%r8
    4041:	4c 03 84 24 60 01 00 	add    0x160(%rsp),%r8
    4048:	00 
    4049:	c4 01 43 5c 04 04    	vsubsd (%r12,%r8,1),%xmm7,%xmm8
    404f:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    4056:	00 
    4057:	c5 3b 5e 04 f0       	vdivsd (%rax,%rsi,8),%xmm8,%xmm8
    405c:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    4060:	72 07                	jb     0x4069
    4062:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    4066:	4c 89 f9             	mov    %r15,%rcx
    4069:	4c 63 bd 70 ff ff ff 	movslq -0x90(%rbp),%r15
    4070:	4c 89 f8             	mov    %r15,%rax
    4073:	48 c1 f8 3f          	sar    $0x3f,%rax
    4077:	4c 21 e0             	and    %r12,%rax
    407a:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    407f:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    4085:	73 66                	jae    0x40ed
    4087:	45 85 ff             	test   %r15d,%r15d
    408a:	b8 00 00 00 00       	mov    $0x0,%eax
    408f:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    4096:	00 
    4097:	4b 8d 34 ff          	lea    (%r15,%r15,8),%rsi
    409b:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    40a2:	00 00 
    40a4:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    40a8:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    40ac:	4c 63 44 f0 20       	movslq 0x20(%rax,%rsi,8),%r8
    40b1:	4d 6b e0 38          	imul   $0x38,%r8,%r12
    40b5:	49 c1 f8 3f          	sar    $0x3f,%r8
    40b9:	4c 23 84 24 68 01 00 	and    0x168(%rsp),%r8
    40c0:	00 
    40c1:	4d 6b c0 38          	imul   $0x38,%r8,%r8
    40c5:	4c 03 84 24 60 01 00 	add    0x160(%rsp),%r8
    40cc:	00 
    40cd:	c4 01 43 5c 04 04    	vsubsd (%r12,%r8,1),%xmm7,%xmm8
    40d3:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    40da:	00 
    40db:	c5 3b 5e 04 f0       	vdivsd (%rax,%rsi,8),%xmm8,%xmm8
    40e0:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    40e4:	72 07                	jb     0x40ed
    40e6:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    40ea:	4c 89 f9             	mov    %r15,%rcx
    40ed:	4c 63 7d b8          	movslq -0x48(%rbp),%r15
    40f1:	4c 89 f8             	mov    %r15,%rax
    40f4:	48 c1 f8 3f          	sar    $0x3f,%rax
    40f8:	4c 21 e0             	and    %r12,%rax
    40fb:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    4100:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    4106:	73 66                	jae    0x416e
    4108:	45 85 ff             	test   %r15d,%r15d
    410b:	b8 00 00 00 00       	mov    $0x0,%eax
    4110:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    4117:	00 
    4118:	4b 8d 34 ff          	lea    (%r15,%r15,8),%rsi
    411c:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    4123:	00 00 
    4125:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    4129:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    412d:	4c 63 44 f0 20       	movslq 0x20(%rax,%rsi,8),%r8
    4132:	4d 6b e0 38          	imul   $0x38,%r8,%r12
    4136:	49 c1 f8 3f          	sar    $0x3f,%r8
    413a:	4c 23 84 24 68 01 00 	and    0x168(%rsp),%r8
    4141:	00 
    4142:	4d 6b c0 38          	imul   $0x38,%r8,%r8
    4146:	4c 03 84 24 60 01 00 	add    0x160(%rsp),%r8
    414d:	00 
    414e:	c4 01 43 5c 04 04    	vsubsd (%r12,%r8,1),%xmm7,%xmm8
    4154:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    415b:	00 
    415c:	c5 3b 5e 04 f0       	vdivsd (%rax,%rsi,8),%xmm8,%xmm8
    4161:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    4165:	72 07                	jb     0x416e
    4167:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    416b:	4c 89 f9             	mov    %r15,%rcx
    416e:	4c 63 7d 00          	movslq 0x0(%rbp),%r15
    4172:	4c 89 f8             	mov    %r15,%rax
    4175:	48 c1 f8 3f          	sar    $0x3f,%rax
    4179:	4c 21 e0             	and    %r12,%rax
    417c:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    4181:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    4187:	0f 83 43 fe ff ff    	jae    0x3fd0
    418d:	45 85 ff             	test   %r15d,%r15d
    4190:	b8 00 00 00 00       	mov    $0x0,%eax
    4195:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    419c:	00 
    419d:	4b 8d 34 ff          	lea    (%r15,%r15,8),%rsi
    41a1:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    41a8:	00 00 
    41aa:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    41ae:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    41b2:	4c 63 44 f0 20       	movslq 0x20(%rax,%rsi,8),%r8
    41b7:	4d 6b e0 38          	imul   $0x38,%r8,%r12
    41bb:	49 c1 f8 3f          	sar    $0x3f,%r8
    41bf:	4c 23 84 24 68 01 00 	and    0x168(%rsp),%r8
    41c6:	00 
    41c7:	4d 6b c0 38          	imul   $0x38,%r8,%r8
    41cb:	4c 03 84 24 60 01 00 	add    0x160(%rsp),%r8
    41d2:	00 
    41d3:	c4 01 43 5c 04 04    	vsubsd (%r12,%r8,1),%xmm7,%xmm8
    41d9:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    41e0:	00 
    41e1:	c5 3b 5e 04 f0       	vdivsd (%rax,%rsi,8),%xmm8,%xmm8
    41e6:	8b 74 24 90          	mov    -0x70(%rsp),%esi
    41ea:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    41ee:	0f 82 e0 fd ff ff    	jb     0x3fd4
    41f4:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    41f8:	4c 89 f9             	mov    %r15,%rcx
    41fb:	e9 d4 fd ff ff       	jmp    0x3fd4
    4200:	48 85 ff             	test   %rdi,%rdi
    4203:	0f 84 d1 00 00 00    	je     0x42da
    4209:	48 b8 fc ff ff ff ff 	movabs $0x7ffffffffffffffc,%rax
    4210:	ff ff 7f 
    4213:	49 21 c2             	and    %rax,%r10
    4216:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    421d:	00 
    421e:	4b 8d 04 d2          	lea    (%r10,%r10,8),%rax
    4222:	c1 e7 03             	shl    $0x3,%edi
    4225:	45 31 ff             	xor    %r15d,%r15d
    4228:	4c 8d 34 ff          	lea    (%rdi,%rdi,8),%r14
    422c:	4c 8d 54 c2 30       	lea    0x30(%rdx,%rax,8),%r10
    4231:	eb 1a                	jmp    0x424d
    4233:	66 66 66 66 2e 0f 1f 	data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    423a:	84 00 00 00 00 00 
    4240:	49 83 c7 48          	add    $0x48,%r15
    4244:	4d 39 fe             	cmp    %r15,%r14
    4247:	0f 84 8d 00 00 00    	je     0x42da
    424d:	4b 63 2c 3a          	movslq (%r10,%r15,1),%rbp
    4251:	48 89 e8             	mov    %rbp,%rax
    4254:	48 c1 f8 3f          	sar    $0x3f,%rax
    4258:	4c 21 e0             	and    %r12,%rax
    425b:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    4260:	c5 f8 2e 2c a8       	vucomiss (%rax,%rbp,4),%xmm5
    4265:	73 d9                	jae    0x4240
    4267:	85 ed                	test   %ebp,%ebp
    4269:	b8 00 00 00 00       	mov    $0x0,%eax
    426e:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    4275:	00 
    4276:	48 8d 74 ed 00       	lea    0x0(%rbp,%rbp,8),%rsi
    427b:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    4282:	00 00 
    4284:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    4288:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    428c:	4c 63 44 f0 20       	movslq 0x20(%rax,%rsi,8),%r8
    4291:	4d 6b e0 38          	imul   $0x38,%r8,%r12
    4295:	49 c1 f8 3f          	sar    $0x3f,%r8
    4299:	4c 23 84 24 68 01 00 	and    0x168(%rsp),%r8
    42a0:	00 
    42a1:	4d 6b c0 38          	imul   $0x38,%r8,%r8
    42a5:	4c 03 84 24 60 01 00 	add    0x160(%rsp),%r8
    42ac:	00 
    42ad:	c4 01 43 5c 04 04    	vsubsd (%r12,%r8,1),%xmm7,%xmm8
    42b3:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    42ba:	00 
    42bb:	c5 3b 5e 04 f0       	vdivsd (%rax,%rsi,8),%xmm8,%xmm8
    42c0:	8b 74 24 90          	mov    -0x70(%rsp),%esi
    42c4:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    42c8:	0f 82 72 ff ff ff    	jb     0x4240
    42ce:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    42d2:	48 89 e9             	mov    %rbp,%rcx
    42d5:	e9 66 ff ff ff       	jmp    0x4240
    42da:	4c 8b 8c 24 30 01 00 	mov    0x130(%rsp),%r9
    42e1:	00 
    42e2:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    42e7:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    42ec:	b0 01                	mov    $0x1,%al
    42ee:	48 89 44 24 b0       	mov    %rax,-0x50(%rsp)
    42f3:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    42f7:	0f 85 97 06 00 00    	jne    0x4994
    42fd:	48 c7 44 24 b0 00 00 	movq   $0x0,-0x50(%rsp)
    4304:	00 00 
    4306:	66 2e 0f 1f 84 00 00 	cs nopw 0x0(%rax,%rax,1)
    430d:	00 00 00 
    4310:	4c 8b 55 58          	mov    0x58(%rbp),%r10
    4314:	4d 85 d2             	test   %r10,%r10
    4317:	0f 8e 0f 03 00 00    	jle    0x462c
    431d:	48 b9 70 82 e8 09 71 	movabs $0x7f7109e88270,%rcx
    4324:	7f 00 00 
    4327:	b8 02 00 00 00       	mov    $0x2,%eax
    432c:	48 c7 44 24 b8 ff ff 	movq   $0xffffffffffffffff,-0x48(%rsp)
    4333:	ff ff 
    4335:	c5 fb 10 31          	vmovsd (%rcx),%xmm6
    4339:	48 89 44 24 a8       	mov    %rax,-0x58(%rsp)
    433e:	eb 2e                	jmp    0x436e
    4340:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    4347:	00 
    4348:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    434d:	8b 74 24 90          	mov    -0x70(%rsp),%esi
    4351:	66 66 66 66 66 66 2e 	data16 data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    4358:	0f 1f 84 00 00 00 00 
    435f:	00 
    4360:	49 83 fa 01          	cmp    $0x1,%r10
    4364:	4d 8d 52 ff          	lea    -0x1(%r10),%r10
    4368:	0f 86 a2 02 00 00    	jbe    0x4610
    436e:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    4375:	00 
    4376:	4b 8d 04 d2          	lea    (%r10,%r10,8),%rax
    437a:	48 63 6c c2 e4       	movslq -0x1c(%rdx,%rax,8),%rbp
    437f:	48 89 e8             	mov    %rbp,%rax
    4382:	48 c1 f8 3f          	sar    $0x3f,%rax
    4386:	4c 21 e0             	and    %r12,%rax
    4389:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    438e:	c5 f8 2e 2c a8       	vucomiss (%rax,%rbp,4),%xmm5
    4393:	73 cb                	jae    0x4360
    4395:	85 ed                	test   %ebp,%ebp
    4397:	b8 00 00 00 00       	mov    $0x0,%eax
    439c:	4c 8d 74 ed 00       	lea    0x0(%rbp,%rbp,8),%r14
    43a1:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    43a8:	00 00 
    43aa:	4c 8d 04 c0          	lea    (%rax,%rax,8),%r8
    43ae:	85 f6                	test   %esi,%esi
    43b0:	7e 1d                	jle    0x43cf
    43b2:	48 8b 84 24 28 01 00 	mov    0x128(%rsp),%rax
    43b9:	00 
    43ba:	4a 8d 04 c0          	lea    (%rax,%r8,8),%rax
    43be:	42 83 7c f0 10 01    	cmpl   $0x1,0x10(%rax,%r14,8)
    43c4:	75 9a                	jne    0x4360
    43c6:	4a 8d 04 f0          	lea    (%rax,%r14,8),%rax
    43ca:	3b 70 14             	cmp    0x14(%rax),%esi
    43cd:	7d 91                	jge    0x4360
    43cf:	48 8b 84 24 28 01 00 	mov    0x128(%rsp),%rax
    43d6:	00 
    43d7:	4a 8d 04 c0          	lea    (%rax,%r8,8),%rax
    43db:	46 8b 64 f0 28       	mov    0x28(%rax,%r14,8),%r12d
    43e0:	41 83 fc ff          	cmp    $0xffffffff,%r12d
    43e4:	0f 84 16 01 00 00    	je     0x4500
    43ea:	4e 8d 3c f0          	lea    (%rax,%r14,8),%r15
    43ee:	eb 1f                	jmp    0x440f
    43f0:	66 41 c7 46 34 02 00 	movw   $0x2,0x34(%r14)
    43f7:	c4 41 7b 11 4e 18    	vmovsd %xmm9,0x18(%r14)
    43fd:	49 ff 47 38          	incq   0x38(%r15)
    4401:	45 8b 67 28          	mov    0x28(%r15),%r12d
    4405:	41 83 fc ff          	cmp    $0xffffffff,%r12d
    4409:	0f 84 31 ff ff ff    	je     0x4340
    440f:	4d 63 47 20          	movslq 0x20(%r15),%r8
    4413:	4c 89 c0             	mov    %r8,%rax
    4416:	48 c1 f8 3f          	sar    $0x3f,%rax
    441a:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
    4421:	00 
    4422:	49 6b f0 38          	imul   $0x38,%r8,%rsi
    4426:	4c 6b f0 38          	imul   $0x38,%rax,%r14
    442a:	4c 03 b4 24 60 01 00 	add    0x160(%rsp),%r14
    4431:	00 
    4432:	c4 21 43 5c 04 36    	vsubsd (%rsi,%r14,1),%xmm7,%xmm8
    4438:	c4 21 7b 10 4c 36 10 	vmovsd 0x10(%rsi,%r14,1),%xmm9
    443f:	c4 41 79 2e c8       	vucomisd %xmm8,%xmm9
    4444:	0f 87 c3 00 00 00    	ja     0x450d
    444a:	49 01 f6             	add    %rsi,%r14
    444d:	41 8b 46 2c          	mov    0x2c(%r14),%eax
    4451:	41 89 47 20          	mov    %eax,0x20(%r15)
    4455:	83 f8 ff             	cmp    $0xffffffff,%eax
    4458:	75 96                	jne    0x43f0
    445a:	31 c0                	xor    %eax,%eax
    445c:	41 83 7f 10 02       	cmpl   $0x2,0x10(%r15)
    4461:	4c 8b 8c 24 30 01 00 	mov    0x130(%rsp),%r9
    4468:	00 
    4469:	4d 63 e4             	movslq %r12d,%r12
    446c:	48 8b 9c 24 28 01 00 	mov    0x128(%rsp),%rbx
    4473:	00 
    4474:	be 00 00 00 00       	mov    $0x0,%esi
    4479:	48 8b 7c 24 38       	mov    0x38(%rsp),%rdi
    447e:	4c 89 e9             	mov    %r13,%rcx
    4481:	41 bd 00 00 00 00    	mov    $0x0,%r13d
    4487:	4f 8d 04 e4          	lea    (%r12,%r12,8),%r8
    448b:	0f 94 c0             	sete   %al
    448e:	45 85 e4             	test   %r12d,%r12d
    4491:	49 0f 48 f1          	cmovs  %r9,%rsi
    4495:	48 8d 34 f6          	lea    (%rsi,%rsi,8),%rsi
    4499:	48 8d 34 f3          	lea    (%rbx,%rsi,8),%rsi
    449d:	4a 8d 34 c6          	lea    (%rsi,%r8,8),%rsi
    44a1:	4c 8b 44 c7 58       	mov    0x58(%rdi,%rax,8),%r8
    44a6:	49 8d 50 ff          	lea    -0x1(%r8),%rdx
    44aa:	4d 85 c0             	test   %r8,%r8
    44ad:	4d 89 c8             	mov    %r9,%r8
    44b0:	4c 8d 1c d2          	lea    (%rdx,%rdx,8),%r11
    44b4:	4d 0f 4f c5          	cmovg  %r13,%r8
    44b8:	49 89 cd             	mov    %rcx,%r13
    44bb:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    44bf:	4e 8d 1c db          	lea    (%rbx,%r11,8),%r11
    44c3:	4f 8d 04 c3          	lea    (%r11,%r8,8),%r8
    44c7:	4d 63 44 80 2c       	movslq 0x2c(%r8,%rax,4),%r8
    44cc:	44 89 44 86 2c       	mov    %r8d,0x2c(%rsi,%rax,4)
    44d1:	48 89 54 c7 58       	mov    %rdx,0x58(%rdi,%rax,8)
    44d6:	4b 8d 04 c0          	lea    (%r8,%r8,8),%rax
    44da:	49 c1 f8 3f          	sar    $0x3f,%r8
    44de:	4d 21 c8             	and    %r9,%r8
    44e1:	4b 8d 14 c0          	lea    (%r8,%r8,8),%rdx
    44e5:	48 8d 14 d3          	lea    (%rbx,%rdx,8),%rdx
    44e9:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
    44ee:	44 89 64 c2 28       	mov    %r12d,0x28(%rdx,%rax,8)
    44f3:	41 c7 47 28 ff ff ff 	movl   $0xffffffff,0x28(%r15)
    44fa:	ff 
    44fb:	e9 f0 fe ff ff       	jmp    0x43f0
    4500:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    4507:	00 
    4508:	e9 53 fe ff ff       	jmp    0x4360
    450d:	41 83 f8 ff          	cmp    $0xffffffff,%r8d
    4511:	0f 84 29 fe ff ff    	je     0x4340
    4517:	48 8b 44 24 38       	mov    0x38(%rsp),%rax
    451c:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    4523:	00 
    4524:	8b 74 24 90          	mov    -0x70(%rsp),%esi
    4528:	c5 7b 10 48 08       	vmovsd 0x8(%rax),%xmm9
    452d:	c4 41 79 2e c8       	vucomisd %xmm8,%xmm9
    4532:	76 45                	jbe    0x4579
    4534:	4d 63 47 1c          	movslq 0x1c(%r15),%r8
    4538:	48 8b 44 24 88       	mov    -0x78(%rsp),%rax
    453d:	44 39 40 40          	cmp    %r8d,0x40(%rax)
    4541:	74 36                	je     0x4579
    4543:	45 85 c0             	test   %r8d,%r8d
    4546:	b8 00 00 00 00       	mov    $0x0,%eax
    454b:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    4552:	00 
    4553:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    455a:	00 00 
    455c:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    4560:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    4564:	4b 8d 14 c0          	lea    (%r8,%r8,8),%rdx
    4568:	83 7c d0 34 00       	cmpl   $0x0,0x34(%rax,%rdx,8)
    456d:	7e 0a                	jle    0x4579
    456f:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    4574:	e9 e7 fd ff ff       	jmp    0x4360
    4579:	48 8b 44 24 38       	mov    0x38(%rsp),%rax
    457e:	48 8b 40 38          	mov    0x38(%rax),%rax
    4582:	48 83 f8 02          	cmp    $0x2,%rax
    4586:	74 37                	je     0x45bf
    4588:	48 83 f8 01          	cmp    $0x1,%rax
    458c:	75 4a                	jne    0x45d8
    458e:	c4 41 3b 5e 07       	vdivsd (%r15),%xmm8,%xmm8
    4593:	c4 41 83 2a 4f 38    	vcvtsi2sdq 0x38(%r15),%xmm15,%xmm9
    4599:	c4 41 83 2a 57 40    	vcvtsi2sdq 0x40(%r15),%xmm15,%xmm10
    459f:	45 31 f6             	xor    %r14d,%r14d
    45a2:	c4 41 33 59 4f 08    	vmulsd 0x8(%r15),%xmm9,%xmm9
    45a8:	c4 41 79 2e ca       	vucomisd %xmm10,%xmm9
    45ad:	41 0f 96 c6          	setbe  %r14b
    45b1:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    45b6:	4c 3b 74 24 a8       	cmp    -0x58(%rsp),%r14
    45bb:	7d 2a                	jge    0x45e7
    45bd:	eb 38                	jmp    0x45f7
    45bf:	c4 41 03 2a 4f 18    	vcvtsi2sdl 0x18(%r15),%xmm15,%xmm9
    45c5:	48 b8 78 82 e8 09 71 	movabs $0x7f7109e88278,%rax
    45cc:	7f 00 00 
    45cf:	c5 33 59 08          	vmulsd (%rax),%xmm9,%xmm9
    45d3:	c4 41 3b 58 c1       	vaddsd %xmm9,%xmm8,%xmm8
    45d8:	45 31 f6             	xor    %r14d,%r14d
    45db:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    45e0:	4c 3b 74 24 a8       	cmp    -0x58(%rsp),%r14
    45e5:	7c 10                	jl     0x45f7
    45e7:	0f 85 73 fd ff ff    	jne    0x4360
    45ed:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    45f1:	0f 86 69 fd ff ff    	jbe    0x4360
    45f7:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    45fb:	4c 89 74 24 a8       	mov    %r14,-0x58(%rsp)
    4600:	48 89 6c 24 b8       	mov    %rbp,-0x48(%rsp)
    4605:	e9 56 fd ff ff       	jmp    0x4360
    460a:	66 0f 1f 44 00 00    	nopw   0x0(%rax,%rax,1)
    4610:	48 8b 4c 24 b8       	mov    -0x48(%rsp),%rcx
    4615:	4c 8b 8c 24 30 01 00 	mov    0x130(%rsp),%r9
    461c:	00 
    461d:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    4622:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    4626:	0f 85 68 03 00 00    	jne    0x4994
    462c:	85 f6                	test   %esi,%esi
    462e:	0f 85 04 0a 00 00    	jne    0x5038
    4634:	4c 8b 55 60          	mov    0x60(%rbp),%r10
    4638:	4d 85 d2             	test   %r10,%r10
    463b:	0f 8e f7 09 00 00    	jle    0x5038
    4641:	45 89 d0             	mov    %r10d,%r8d
    4644:	41 83 e0 03          	and    $0x3,%r8d
    4648:	49 83 fa 04          	cmp    $0x4,%r10
    464c:	73 22                	jae    0x4670
    464e:	c5 c8 57 f6          	vxorps %xmm6,%xmm6,%xmm6
    4652:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    4659:	45 31 d2             	xor    %r10d,%r10d
    465c:	e9 62 02 00 00       	jmp    0x48c3
    4661:	66 66 66 66 66 66 2e 	data16 data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    4668:	0f 1f 84 00 00 00 00 
    466f:	00 
    4670:	48 8b 6c 24 d8       	mov    -0x28(%rsp),%rbp
    4675:	4d 89 d6             	mov    %r10,%r14
    4678:	49 83 e6 fc          	and    $0xfffffffffffffffc,%r14
    467c:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    4683:	c5 c8 57 f6          	vxorps %xmm6,%xmm6,%xmm6
    4687:	eb 18                	jmp    0x46a1
    4689:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    4690:	48 81 c5 20 01 00 00 	add    $0x120,%rbp
    4697:	49 83 c6 fc          	add    $0xfffffffffffffffc,%r14
    469b:	0f 84 ff 01 00 00    	je     0x48a0
    46a1:	4c 63 bd 28 ff ff ff 	movslq -0xd8(%rbp),%r15
    46a8:	4c 89 f8             	mov    %r15,%rax
    46ab:	48 c1 f8 3f          	sar    $0x3f,%rax
    46af:	4c 21 e0             	and    %r12,%rax
    46b2:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    46b7:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    46bd:	73 5e                	jae    0x471d
    46bf:	45 85 ff             	test   %r15d,%r15d
    46c2:	b8 00 00 00 00       	mov    $0x0,%eax
    46c7:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    46ce:	00 
    46cf:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    46d6:	00 00 
    46d8:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    46dc:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    46e0:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
    46e4:	48 63 74 d0 20       	movslq 0x20(%rax,%rdx,8),%rsi
    46e9:	4c 6b de 38          	imul   $0x38,%rsi,%r11
    46ed:	48 c1 fe 3f          	sar    $0x3f,%rsi
    46f1:	48 23 b4 24 68 01 00 	and    0x168(%rsp),%rsi
    46f8:	00 
    46f9:	48 6b f6 38          	imul   $0x38,%rsi,%rsi
    46fd:	48 03 b4 24 60 01 00 	add    0x160(%rsp),%rsi
    4704:	00 
    4705:	c4 41 43 5c 04 33    	vsubsd (%r11,%rsi,1),%xmm7,%xmm8
    470b:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    4710:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    4714:	72 07                	jb     0x471d
    4716:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    471a:	4c 89 f9             	mov    %r15,%rcx
    471d:	4c 63 bd 70 ff ff ff 	movslq -0x90(%rbp),%r15
    4724:	4c 89 f8             	mov    %r15,%rax
    4727:	48 c1 f8 3f          	sar    $0x3f,%rax
    472b:	4c 21 e0             	and    %r12,%rax
    472e:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    4733:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    4739:	73 5e                	jae    0x4799
    473b:	45 85 ff             	test   %r15d,%r15d
    473e:	b8 00 00 00 00       	mov    $0x0,%eax
    4743:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    474a:	00 
    474b:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    4752:	00 00 
    4754:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    4758:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    475c:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
    4760:	48 63 74 d0 20       	movslq 0x20(%rax,%rdx,8),%rsi
    4765:	4c 6b de 38          	imul   $0x38,%rsi,%r11
    4769:	48 c1 fe 3f          	sar    $0x3f,%rsi
    476d:	48 23 b4 24 68 01 00 	and    0x168(%rsp),%rsi
    4774:	00 
    4775:	48 6b f6 38          	imul   $0x38,%rsi,%rsi
    4779:	48 03 b4 24 60 01 00 	add    0x160(%rsp),%rsi
    4780:	00 
    4781:	c4 41 43 5c 04 33    	vsubsd (%r11,%rsi,1),%xmm7,%xmm8
    4787:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    478c:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    4790:	72 07                	jb     0x4799
    4792:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    4796:	4c 89 f9             	mov    %r15,%rcx
    4799:	4c 63 7d b8          	movslq -0x48(%rbp),%r15
    479d:	4c 89 f8             	mov    %r15,%rax
    47a0:	48 c1 f8 3f          	sar    $0x3f,%rax
    47a4:	4c 21 e0             	and    %r12,%rax
    47a7:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    47ac:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    47b2:	73 5e                	jae    0x4812
    47b4:	45 85 ff             	test   %r15d,%r15d
    47b7:	b8 00 00 00 00       	mov    $0x0,%eax
    47bc:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    47c3:	00 
    47c4:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    47cb:	00 00 
    47cd:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    47d1:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    47d5:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
    47d9:	48 63 74 d0 20       	movslq 0x20(%rax,%rdx,8),%rsi
    47de:	4c 6b de 38          	imul   $0x38,%rsi,%r11
    47e2:	48 c1 fe 3f          	sar    $0x3f,%rsi
    47e6:	48 23 b4 24 68 01 00 	and    0x168(%rsp),%rsi
    47ed:	00 
    47ee:	48 6b f6 38          	imul   $0x38,%rsi,%rsi
    47f2:	48 03 b4 24 60 01 00 	add    0x160(%rsp),%rsi
    47f9:	00 
    47fa:	c4 41 43 5c 04 33    	vsubsd (%r11,%rsi,1),%xmm7,%xmm8
    4800:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    4805:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    4809:	72 07                	jb     0x4812
    480b:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    480f:	4c 89 f9             	mov    %r15,%rcx
    4812:	4c 63 7d 00          	movslq 0x0(%rbp),%r15
    4816:	4c 89 f8             	mov    %r15,%rax
    4819:	48 c1 f8 3f          	sar    $0x3f,%rax
    481d:	4c 21 e0             	and    %r12,%rax
    4820:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    4825:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    482b:	0f 83 5f fe ff ff    	jae    0x4690
    4831:	45 85 ff             	test   %r15d,%r15d
    4834:	b8 00 00 00 00       	mov    $0x0,%eax
    4839:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    4840:	00 
    4841:	48 0f 48 84 24 30 01 	cmovs  0x130(%rsp),%rax
    4848:	00 00 
    484a:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    484e:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    4852:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
    4856:	48 63 74 d0 20       	movslq 0x20(%rax,%rdx,8),%rsi
    485b:	4c 6b de 38          	imul   $0x38,%rsi,%r11
    485f:	48 c1 fe 3f          	sar    $0x3f,%rsi
    4863:	48 23 b4 24 68 01 00 	and    0x168(%rsp),%rsi
    486a:	00 
    486b:	48 6b f6 38          	imul   $0x38,%rsi,%rsi
    486f:	48 03 b4 24 60 01 00 	add    0x160(%rsp),%rsi
    4876:	00 
    4877:	c4 41 43 5c 04 33    	vsubsd (%r11,%rsi,1),%xmm7,%xmm8
    487d:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    4882:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    4886:	0f 82 04 fe ff ff    	jb     0x4690
    488c:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    4890:	4c 89 f9             	mov    %r15,%rcx
    4893:	e9 f8 fd ff ff       	jmp    0x4690
    4898:	0f 1f 84 00 00 00 00 	nopl   0x0(%rax,%rax,1)
    489f:	00 
    48a0:	4c 8b 8c 24 30 01 00 	mov    0x130(%rsp),%r9
    48a7:	00 
    48a8:	4d 85 c0             	test   %r8,%r8
    48ab:	0f 84 c5 00 00 00    	je     0x4976
    48b1:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    48b6:	48 b8 fc ff ff ff ff 	movabs $0x7ffffffffffffffc,%rax
    48bd:	ff ff 7f 
    48c0:	49 21 c2             	and    %rax,%r10
    48c3:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    48ca:	00 
    48cb:	4b 8d 04 d2          	lea    (%r10,%r10,8),%rax
    48cf:	41 c1 e0 03          	shl    $0x3,%r8d
    48d3:	45 31 f6             	xor    %r14d,%r14d
    48d6:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    48da:	4c 8d 54 c2 30       	lea    0x30(%rdx,%rax,8),%r10
    48df:	eb 1c                	jmp    0x48fd
    48e1:	66 66 66 66 66 66 2e 	data16 data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    48e8:	0f 1f 84 00 00 00 00 
    48ef:	00 
    48f0:	49 83 c6 48          	add    $0x48,%r14
    48f4:	4d 39 f0             	cmp    %r14,%r8
    48f7:	0f 84 83 00 00 00    	je     0x4980
    48fd:	4f 63 3c 32          	movslq (%r10,%r14,1),%r15
    4901:	4c 89 f8             	mov    %r15,%rax
    4904:	48 c1 f8 3f          	sar    $0x3f,%rax
    4908:	4c 21 e0             	and    %r12,%rax
    490b:	49 8d 44 85 00       	lea    0x0(%r13,%rax,4),%rax
    4910:	c4 a1 78 2e 2c b8    	vucomiss (%rax,%r15,4),%xmm5
    4916:	73 d8                	jae    0x48f0
    4918:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    491f:	00 
    4920:	45 85 ff             	test   %r15d,%r15d
    4923:	b8 00 00 00 00       	mov    $0x0,%eax
    4928:	49 0f 48 c1          	cmovs  %r9,%rax
    492c:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    4930:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    4934:	4b 8d 14 ff          	lea    (%r15,%r15,8),%rdx
    4938:	48 63 74 d0 20       	movslq 0x20(%rax,%rdx,8),%rsi
    493d:	4c 6b de 38          	imul   $0x38,%rsi,%r11
    4941:	48 c1 fe 3f          	sar    $0x3f,%rsi
    4945:	48 23 b4 24 68 01 00 	and    0x168(%rsp),%rsi
    494c:	00 
    494d:	48 6b f6 38          	imul   $0x38,%rsi,%rsi
    4951:	48 03 b4 24 60 01 00 	add    0x160(%rsp),%rsi
    4958:	00 
    4959:	c4 41 43 5c 04 33    	vsubsd (%r11,%rsi,1),%xmm7,%xmm8
    495f:	c5 3b 5e 04 d0       	vdivsd (%rax,%rdx,8),%xmm8,%xmm8
    4964:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    4968:	72 86                	jb     0x48f0
    496a:	c5 79 29 c6          	vmovapd %xmm8,%xmm6
    496e:	4c 89 f9             	mov    %r15,%rcx
    4971:	e9 7a ff ff ff       	jmp    0x48f0
    4976:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    497b:	0f 1f 44 00 00       	nopl   0x0(%rax,%rax,1)
    4980:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    4985:	4c 8b 54 24 88       	mov    -0x78(%rsp),%r10
    498a:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    498e:	0f 84 a9 06 00 00    	je     0x503d
    4994:	48 8b ac 24 28 01 00 	mov    0x128(%rsp),%rbp
    499b:	00 
    499c:	48 8d 04 c9          	lea    (%rcx,%rcx,8),%rax
    49a0:	48 c1 f9 3f          	sar    $0x3f,%rcx
    49a4:	4c 21 c9             	and    %r9,%rcx
    49a7:	4c 8d 3c c9          	lea    (%rcx,%rcx,8),%r15
    49ab:	4c 8d 74 c5 00       	lea    0x0(%rbp,%rax,8),%r14
    49b0:	4f 63 44 fe 20       	movslq 0x20(%r14,%r15,8),%r8
    49b5:	4c 89 c0             	mov    %r8,%rax
    49b8:	48 c1 f8 3f          	sar    $0x3f,%rax
    49bc:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
    49c3:	00 
    49c4:	4d 6b d0 38          	imul   $0x38,%r8,%r10
    49c8:	48 6b f0 38          	imul   $0x38,%rax,%rsi
    49cc:	48 03 b4 24 60 01 00 	add    0x160(%rsp),%rsi
    49d3:	00 
    49d4:	41 8b 44 32 2c       	mov    0x2c(%r10,%rsi,1),%eax
    49d9:	43 89 44 fe 20       	mov    %eax,0x20(%r14,%r15,8)
    49de:	83 f8 ff             	cmp    $0xffffffff,%eax
    49e1:	0f 85 a0 00 00 00    	jne    0x4a87
    49e7:	4f 8d 34 fe          	lea    (%r14,%r15,8),%r14
    49eb:	31 d2                	xor    %edx,%edx
    49ed:	48 8b 7c 24 38       	mov    0x38(%rsp),%rdi
    49f2:	49 63 46 28          	movslq 0x28(%r14),%rax
    49f6:	41 83 7e 10 02       	cmpl   $0x2,0x10(%r14)
    49fb:	41 89 c1             	mov    %eax,%r9d
    49fe:	0f 94 c2             	sete   %dl
    4a01:	4c 8d 1c c0          	lea    (%rax,%rax,8),%r11
    4a05:	48 c1 f8 3f          	sar    $0x3f,%rax
    4a09:	48 23 84 24 30 01 00 	and    0x130(%rsp),%rax
    4a10:	00 
    4a11:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    4a15:	48 8d 44 c5 00       	lea    0x0(%rbp,%rax,8),%rax
    4a1a:	4a 8d 04 d8          	lea    (%rax,%r11,8),%rax
    4a1e:	4c 8b 5c d7 58       	mov    0x58(%rdi,%rdx,8),%r11
    4a23:	4d 85 db             	test   %r11,%r11
    4a26:	4d 8d 7b ff          	lea    -0x1(%r11),%r15
    4a2a:	41 bb 00 00 00 00    	mov    $0x0,%r11d
    4a30:	4c 0f 4e 9c 24 30 01 	cmovle 0x130(%rsp),%r11
    4a37:	00 00 
    4a39:	4f 8d 24 ff          	lea    (%r15,%r15,8),%r12
    4a3d:	4e 8d 64 e5 00       	lea    0x0(%rbp,%r12,8),%r12
    4a42:	4f 8d 1c db          	lea    (%r11,%r11,8),%r11
    4a46:	4f 8d 1c dc          	lea    (%r12,%r11,8),%r11
    4a4a:	4d 63 5c 93 2c       	movslq 0x2c(%r11,%rdx,4),%r11
    4a4f:	44 89 5c 90 2c       	mov    %r11d,0x2c(%rax,%rdx,4)
    4a54:	4b 8d 04 db          	lea    (%r11,%r11,8),%rax
    4a58:	49 c1 fb 3f          	sar    $0x3f,%r11
    4a5c:	4c 23 9c 24 30 01 00 	and    0x130(%rsp),%r11
    4a63:	00 
    4a64:	4c 89 7c d7 58       	mov    %r15,0x58(%rdi,%rdx,8)
    4a69:	4b 8d 14 db          	lea    (%r11,%r11,8),%rdx
    4a6d:	48 8d 54 d5 00       	lea    0x0(%rbp,%rdx,8),%rdx
    4a72:	44 89 4c c2 28       	mov    %r9d,0x28(%rdx,%rax,8)
    4a77:	4c 8b 8c 24 30 01 00 	mov    0x130(%rsp),%r9
    4a7e:	00 
    4a7f:	41 c7 46 28 ff ff ff 	movl   $0xffffffff,0x28(%r14)
    4a86:	ff 
    4a87:	4c 01 d6             	add    %r10,%rsi
    4a8a:	48 8b 7c 24 88       	mov    -0x78(%rsp),%rdi
    4a8f:	4c 63 76 28          	movslq 0x28(%rsi),%r14
    4a93:	c5 c3 5c 77 10       	vsubsd 0x10(%rdi),%xmm7,%xmm6
    4a98:	4c 63 7f 3c          	movslq 0x3c(%rdi),%r15
    4a9c:	4c 89 f0             	mov    %r14,%rax
    4a9f:	48 c1 f8 3f          	sar    $0x3f,%rax
    4aa3:	4b 8d 14 f6          	lea    (%r14,%r14,8),%rdx
    4aa7:	4c 21 c8             	and    %r9,%rax
    4aaa:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    4aae:	48 8d 44 c5 00       	lea    0x0(%rbp,%rax,8),%rax
    4ab3:	44 8b 54 d0 10       	mov    0x10(%rax,%rdx,8),%r10d
    4ab8:	49 83 ff 02          	cmp    $0x2,%r15
    4abc:	7c 32                	jl     0x4af0
    4abe:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    4ac3:	49 8d 47 ff          	lea    -0x1(%r15),%rax
    4ac7:	4d 89 fc             	mov    %r15,%r12
    4aca:	c4 61 83 2a c0       	vcvtsi2sd %rax,%xmm15,%xmm8
    4acf:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
    4ad4:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    4ad8:	c4 c1 4b 5e f0       	vdivsd %xmm8,%xmm6,%xmm6
    4add:	c5 cb 58 77 08       	vaddsd 0x8(%rdi),%xmm6,%xmm6
    4ae2:	c5 fb 11 77 08       	vmovsd %xmm6,0x8(%rdi)
    4ae7:	c5 fb 11 7f 10       	vmovsd %xmm7,0x10(%rdi)
    4aec:	eb 32                	jmp    0x4b20
    4aee:	66 90                	xchg   %ax,%ax
    4af0:	c5 cb 58 77 08       	vaddsd 0x8(%rdi),%xmm6,%xmm6
    4af5:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    4afa:	4d 89 fc             	mov    %r15,%r12
    4afd:	c5 fb 11 77 08       	vmovsd %xmm6,0x8(%rdi)
    4b02:	c5 fb 11 7f 10       	vmovsd %xmm7,0x10(%rdi)
    4b07:	45 85 ff             	test   %r15d,%r15d
    4b0a:	75 14                	jne    0x4b20
    4b0c:	c5 fb 11 7f 18       	vmovsd %xmm7,0x18(%rdi)
    4b11:	45 31 e4             	xor    %r12d,%r12d
    4b14:	48 c7 47 08 00 00 00 	movq   $0x0,0x8(%rdi)
    4b1b:	00 
    4b1c:	0f 1f 40 00          	nopl   0x0(%rax)
    4b20:	45 85 ff             	test   %r15d,%r15d
    4b23:	b8 00 00 00 00       	mov    $0x0,%eax
    4b28:	48 8b 4c 24 c8       	mov    -0x38(%rsp),%rcx
    4b2d:	4b 8d 14 64          	lea    (%r12,%r12,2),%rdx
    4b31:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    4b38:	00 
    4b39:	48 0f 48 84 24 f0 00 	cmovs  0xf0(%rsp),%rax
    4b40:	00 00 
    4b42:	45 85 f6             	test   %r14d,%r14d
    4b45:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    4b49:	48 8d 04 c1          	lea    (%rcx,%rax,8),%rax
    4b4d:	4c 89 44 d0 10       	mov    %r8,0x10(%rax,%rdx,8)
    4b52:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    4b58:	c5 fb 11 3c d0       	vmovsd %xmm7,(%rax,%rdx,8)
    4b5d:	4d 0f 48 c4          	cmovs  %r12,%r8
    4b61:	41 ff c7             	inc    %r15d
    4b64:	41 83 fa 01          	cmp    $0x1,%r10d
    4b68:	4f 8d 44 85 00       	lea    0x0(%r13,%r8,4),%r8
    4b6d:	c4 81 7a 10 34 b0    	vmovss (%r8,%r14,4),%xmm6
    4b73:	c5 ca 5a f6          	vcvtss2sd %xmm6,%xmm6,%xmm6
    4b77:	c5 cb 59 76 08       	vmulsd 0x8(%rsi),%xmm6,%xmm6
    4b7c:	c5 cb 58 77 08       	vaddsd 0x8(%rdi),%xmm6,%xmm6
    4b81:	c5 fb 11 74 d0 08    	vmovsd %xmm6,0x8(%rax,%rdx,8)
    4b87:	48 8b 44 24 a0       	mov    -0x60(%rsp),%rax
    4b8c:	44 89 7f 3c          	mov    %r15d,0x3c(%rdi)
    4b90:	0f 95 47 46          	setne  0x46(%rdi)
    4b94:	41 83 fa 02          	cmp    $0x2,%r10d
    4b98:	49 89 fa             	mov    %rdi,%r10
    4b9b:	0f 94 47 47          	sete   0x47(%rdi)
    4b9f:	89 46 30             	mov    %eax,0x30(%rsi)
    4ba2:	0f 84 b8 f3 ff ff    	je     0x3f60
    4ba8:	c5 c3 5c 36          	vsubsd (%rsi),%xmm7,%xmm6
    4bac:	48 63 46 28          	movslq 0x28(%rsi),%rax
    4bb0:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    4bb7:	00 
    4bb8:	66 c7 46 34 01 00    	movw   $0x1,0x34(%rsi)
    4bbe:	c5 fb 11 76 18       	vmovsd %xmm6,0x18(%rsi)
    4bc3:	48 8d 34 c0          	lea    (%rax,%rax,8),%rsi
    4bc7:	48 c1 f8 3f          	sar    $0x3f,%rax
    4bcb:	4c 21 c8             	and    %r9,%rax
    4bce:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    4bd2:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    4bd6:	48 ff 44 f0 38       	incq   0x38(%rax,%rsi,8)
    4bdb:	c5 7b 10 04 f0       	vmovsd (%rax,%rsi,8),%xmm8
    4be0:	c5 79 2e c6          	vucomisd %xmm6,%xmm8
    4be4:	0f 82 76 f3 ff ff    	jb     0x3f60
    4bea:	48 8d 04 f0          	lea    (%rax,%rsi,8),%rax
    4bee:	48 ff 40 40          	incq   0x40(%rax)
    4bf2:	e9 69 f3 ff ff       	jmp    0x3f60
    4bf7:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    4bfe:	00 
    4bff:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    4c06:	00 
    4c07:	e9 b7 f1 ff ff       	jmp    0x3dc3
    4c0c:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    4c13:	00 
    4c14:	49 81 c2 08 03 00 00 	add    $0x308,%r10
    4c1b:	48 83 e5 fc          	and    $0xfffffffffffffffc,%rbp
    4c1f:	90                   	nop
    4c20:	c4 41 7b 10 82 18 fd 	vmovsd -0x2e8(%r10),%xmm8
    4c27:	ff ff 
    4c29:	c4 41 7b 10 8a 30 fd 	vmovsd -0x2d0(%r10),%xmm9
    4c30:	ff ff 
    4c32:	c4 41 7b 10 92 48 fd 	vmovsd -0x2b8(%r10),%xmm10
    4c39:	ff ff 
    4c3b:	c5 bb 5d f6          	vminsd %xmm6,%xmm8,%xmm6
    4c3f:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4c43:	c4 41 7b 10 8a 60 fd 	vmovsd -0x2a0(%r10),%xmm9
    4c4a:	ff ff 
    4c4c:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4c50:	c4 41 7b 10 92 78 fd 	vmovsd -0x288(%r10),%xmm10
    4c57:	ff ff 
    4c59:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4c5d:	c4 41 7b 10 8a 90 fd 	vmovsd -0x270(%r10),%xmm9
    4c64:	ff ff 
    4c66:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4c6a:	c4 41 7b 10 92 a8 fd 	vmovsd -0x258(%r10),%xmm10
    4c71:	ff ff 
    4c73:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4c77:	c4 41 7b 10 8a c0 fd 	vmovsd -0x240(%r10),%xmm9
    4c7e:	ff ff 
    4c80:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4c84:	c4 41 7b 10 92 d8 fd 	vmovsd -0x228(%r10),%xmm10
    4c8b:	ff ff 
    4c8d:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4c91:	c4 41 7b 10 8a f0 fd 	vmovsd -0x210(%r10),%xmm9
    4c98:	ff ff 
    4c9a:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4c9e:	c4 41 7b 10 92 08 fe 	vmovsd -0x1f8(%r10),%xmm10
    4ca5:	ff ff 
    4ca7:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4cab:	c4 41 7b 10 8a 20 fe 	vmovsd -0x1e0(%r10),%xmm9
    4cb2:	ff ff 
    4cb4:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4cb8:	c4 41 7b 10 92 38 fe 	vmovsd -0x1c8(%r10),%xmm10
    4cbf:	ff ff 
    4cc1:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4cc5:	c4 41 7b 10 8a 50 fe 	vmovsd -0x1b0(%r10),%xmm9
    4ccc:	ff ff 
    4cce:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4cd2:	c4 41 7b 10 92 68 fe 	vmovsd -0x198(%r10),%xmm10
    4cd9:	ff ff 
    4cdb:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4cdf:	c4 41 7b 10 8a 80 fe 	vmovsd -0x180(%r10),%xmm9
    4ce6:	ff ff 
    4ce8:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4cec:	c4 41 7b 10 92 98 fe 	vmovsd -0x168(%r10),%xmm10
    4cf3:	ff ff 
    4cf5:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4cf9:	c4 41 7b 10 8a b0 fe 	vmovsd -0x150(%r10),%xmm9
    4d00:	ff ff 
    4d02:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4d06:	c4 41 7b 10 92 c8 fe 	vmovsd -0x138(%r10),%xmm10
    4d0d:	ff ff 
    4d0f:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4d13:	c4 41 7b 10 8a e0 fe 	vmovsd -0x120(%r10),%xmm9
    4d1a:	ff ff 
    4d1c:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4d20:	c4 41 7b 10 92 f8 fe 	vmovsd -0x108(%r10),%xmm10
    4d27:	ff ff 
    4d29:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4d2d:	c4 41 7b 10 8a 10 ff 	vmovsd -0xf0(%r10),%xmm9
    4d34:	ff ff 
    4d36:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4d3a:	c4 41 7b 10 92 28 ff 	vmovsd -0xd8(%r10),%xmm10
    4d41:	ff ff 
    4d43:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4d47:	c4 41 7b 10 8a 40 ff 	vmovsd -0xc0(%r10),%xmm9
    4d4e:	ff ff 
    4d50:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4d54:	c4 41 7b 10 92 58 ff 	vmovsd -0xa8(%r10),%xmm10
    4d5b:	ff ff 
    4d5d:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4d61:	c4 41 7b 10 8a 70 ff 	vmovsd -0x90(%r10),%xmm9
    4d68:	ff ff 
    4d6a:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4d6e:	c4 41 7b 10 52 88    	vmovsd -0x78(%r10),%xmm10
    4d74:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4d78:	c4 41 7b 10 4a a0    	vmovsd -0x60(%r10),%xmm9
    4d7e:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4d82:	c4 41 7b 10 52 b8    	vmovsd -0x48(%r10),%xmm10
    4d88:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4d8c:	c4 41 7b 10 4a d0    	vmovsd -0x30(%r10),%xmm9
    4d92:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4d96:	c4 41 7b 10 52 e8    	vmovsd -0x18(%r10),%xmm10
    4d9c:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4da0:	c4 41 7b 10 0a       	vmovsd (%r10),%xmm9
    4da5:	49 81 c2 00 03 00 00 	add    $0x300,%r10
    4dac:	48 83 c5 fc          	add    $0xfffffffffffffffc,%rbp
    4db0:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4db4:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4db8:	0f 85 62 fe ff ff    	jne    0x4c20
    4dbe:	4d 85 ff             	test   %r15,%r15
    4dc1:	0f 84 d2 07 00 00    	je     0x5599
    4dc7:	49 81 c2 c0 fd ff ff 	add    $0xfffffffffffffdc0,%r10
    4dce:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    4dd3:	41 c1 e7 06          	shl    $0x6,%r15d
    4dd7:	45 31 ed             	xor    %r13d,%r13d
    4dda:	4f 8d 3c 7f          	lea    (%r15,%r15,2),%r15
    4dde:	66 90                	xchg   %ax,%ax
    4de0:	c4 01 7b 10 84 2a 58 	vmovsd -0xa8(%r10,%r13,1),%xmm8
    4de7:	ff ff ff 
    4dea:	c4 01 7b 10 8c 2a 70 	vmovsd -0x90(%r10,%r13,1),%xmm9
    4df1:	ff ff ff 
    4df4:	c4 01 7b 10 54 2a 88 	vmovsd -0x78(%r10,%r13,1),%xmm10
    4dfb:	c5 bb 5d f6          	vminsd %xmm6,%xmm8,%xmm6
    4dff:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4e03:	c4 01 7b 10 4c 2a a0 	vmovsd -0x60(%r10,%r13,1),%xmm9
    4e0a:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4e0e:	c4 01 7b 10 54 2a b8 	vmovsd -0x48(%r10,%r13,1),%xmm10
    4e15:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4e19:	c4 01 7b 10 4c 2a d0 	vmovsd -0x30(%r10,%r13,1),%xmm9
    4e20:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4e24:	c4 01 7b 10 54 2a e8 	vmovsd -0x18(%r10,%r13,1),%xmm10
    4e2b:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4e2f:	c4 01 7b 10 0c 2a    	vmovsd (%r10,%r13,1),%xmm9
    4e35:	49 81 c5 c0 00 00 00 	add    $0xc0,%r13
    4e3c:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    4e40:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    4e44:	4d 39 ef             	cmp    %r13,%r15
    4e47:	75 97                	jne    0x4de0
    4e49:	4d 85 f6             	test   %r14,%r14
    4e4c:	0f 84 55 07 00 00    	je     0x55a7
    4e52:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    4e59:	00 
    4e5a:	48 83 e1 f8          	and    $0xfffffffffffffff8,%rcx
    4e5e:	48 83 c9 01          	or     $0x1,%rcx
    4e62:	49 89 cf             	mov    %rcx,%r15
    4e65:	48 8b 94 24 e0 00 00 	mov    0xe0(%rsp),%rdx
    4e6c:	00 
    4e6d:	4d 01 c7             	add    %r8,%r15
    4e70:	41 c1 e6 03          	shl    $0x3,%r14d
    4e74:	4b 8d 04 7f          	lea    (%r15,%r15,2),%rax
    4e78:	4f 8d 14 76          	lea    (%r14,%r14,2),%r10
    4e7c:	45 31 f6             	xor    %r14d,%r14d
    4e7f:	4c 8d 44 c2 08       	lea    0x8(%rdx,%rax,8),%r8
    4e84:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    4e89:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    4e90:	c4 01 7b 10 04 30    	vmovsd (%r8,%r14,1),%xmm8
    4e96:	49 83 c6 18          	add    $0x18,%r14
    4e9a:	c5 bb 5d f6          	vminsd %xmm6,%xmm8,%xmm6
    4e9e:	4d 39 f2             	cmp    %r14,%r10
    4ea1:	75 ed                	jne    0x4e90
    4ea3:	49 ff c9             	dec    %r9
    4ea6:	c5 cb 5c 76 08       	vsubsd 0x8(%rsi),%xmm6,%xmm6
    4eab:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    4eb2:	00 
    4eb3:	c4 41 83 2a c1       	vcvtsi2sd %r9,%xmm15,%xmm8
    4eb8:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
    4ebd:	c5 cb 5f f4          	vmaxsd %xmm4,%xmm6,%xmm6
    4ec1:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    4ec5:	c5 bb 59 f6          	vmulsd %xmm6,%xmm8,%xmm6
    4ec9:	c5 c3 58 f6          	vaddsd %xmm6,%xmm7,%xmm6
    4ecd:	c5 fb 11 36          	vmovsd %xmm6,(%rsi)
    4ed1:	4c 8b 8c 24 a8 00 00 	mov    0xa8(%rsp),%r9
    4ed8:	00 
    4ed9:	80 7e 45 00          	cmpb   $0x0,0x45(%rsi)
    4edd:	75 33                	jne    0x4f12
    4edf:	48 63 46 34          	movslq 0x34(%rsi),%rax
    4ee3:	48 8b 94 24 98 01 00 	mov    0x198(%rsp),%rdx
    4eea:	00 
    4eeb:	48 8d 34 40          	lea    (%rax,%rax,2),%rsi
    4eef:	48 c1 f8 3f          	sar    $0x3f,%rax
    4ef3:	48 23 84 24 a0 01 00 	and    0x1a0(%rsp),%rax
    4efa:	00 
    4efb:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    4eff:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    4f03:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    4f08:	c5 fb 10 7c f0 08    	vmovsd 0x8(%rax,%rsi,8),%xmm7
    4f0e:	c5 c3 5d f6          	vminsd %xmm6,%xmm7,%xmm6
    4f12:	48 8b 44 24 d0       	mov    -0x30(%rsp),%rax
    4f17:	48 8d 34 07          	lea    (%rdi,%rax,1),%rsi
    4f1b:	48 89 f0             	mov    %rsi,%rax
    4f1e:	48 c1 f8 3f          	sar    $0x3f,%rax
    4f22:	48 23 84 24 b0 00 00 	and    0xb0(%rsp),%rax
    4f29:	00 
    4f2a:	49 89 f0             	mov    %rsi,%r8
    4f2d:	49 c1 e0 04          	shl    $0x4,%r8
    4f31:	4d 01 c8             	add    %r9,%r8
    4f34:	48 c1 e0 04          	shl    $0x4,%rax
    4f38:	c4 a1 7b 11 34 00    	vmovsd %xmm6,(%rax,%r8,1)
    4f3e:	48 83 fe 02          	cmp    $0x2,%rsi
    4f42:	7d 22                	jge    0x4f66
    4f44:	e9 c7 b1 ff ff       	jmp    0x110
    4f49:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    4f50:	49 89 79 08          	mov    %rdi,0x8(%r9)
    4f54:	c4 c1 7b 11 31       	vmovsd %xmm6,(%r9)
    4f59:	48 83 fe 03          	cmp    $0x3,%rsi
    4f5d:	4c 89 c6             	mov    %r8,%rsi
    4f60:	0f 86 aa b1 ff ff    	jbe    0x110
    4f66:	48 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%rdx
    4f6d:	00 
    4f6e:	48 89 f0             	mov    %rsi,%rax
    4f71:	48 83 f0 01          	xor    $0x1,%rax
    4f75:	48 c1 e0 04          	shl    $0x4,%rax
    4f79:	c5 fb 10 3c 02       	vmovsd (%rdx,%rax,1),%xmm7
    4f7e:	4c 8b 44 02 08       	mov    0x8(%rdx,%rax,1),%r8
    4f83:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
    4f87:	76 17                	jbe    0x4fa0
    4f89:	4c 89 c7             	mov    %r8,%rdi
    4f8c:	c5 f9 28 f7          	vmovapd %xmm7,%xmm6
    4f90:	eb 2a                	jmp    0x4fbc
    4f92:	66 66 66 66 66 2e 0f 	data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    4f99:	1f 84 00 00 00 00 00 
    4fa0:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    4fa4:	75 16                	jne    0x4fbc
    4fa6:	7a 14                	jp     0x4fbc
    4fa8:	49 39 f8             	cmp    %rdi,%r8
    4fab:	0f 9c c0             	setl   %al
    4fae:	49 0f 4c f8          	cmovl  %r8,%rdi
    4fb2:	c5 fb 92 c8          	kmovd  %eax,%k1
    4fb6:	62 f1 cf 09 10 f7    	vmovsd %xmm7,%xmm6,%xmm6{%k1}
    4fbc:	49 89 f0             	mov    %rsi,%r8
    4fbf:	49 d1 e8             	shr    %r8
    4fc2:	4c 89 c0             	mov    %r8,%rax
    4fc5:	48 c1 e0 04          	shl    $0x4,%rax
    4fc9:	4c 8d 0c 02          	lea    (%rdx,%rax,1),%r9
    4fcd:	48 39 7c 02 08       	cmp    %rdi,0x8(%rdx,%rax,1)
    4fd2:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    4fd7:	0f 85 73 ff ff ff    	jne    0x4f50
    4fdd:	c4 c1 7b 10 39       	vmovsd (%r9),%xmm7
    4fe2:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    4fe6:	0f 85 64 ff ff ff    	jne    0x4f50
    4fec:	0f 8a 5e ff ff ff    	jp     0x4f50
    4ff2:	e9 19 b1 ff ff       	jmp    0x110
    4ff7:	49 83 c6 f7          	add    $0xfffffffffffffff7,%r14
    4ffb:	4d 89 f2             	mov    %r14,%r10
    4ffe:	49 c1 ea 03          	shr    $0x3,%r10
    5002:	49 ff c2             	inc    %r10
    5005:	45 89 d1             	mov    %r10d,%r9d
    5008:	41 83 e1 03          	and    $0x3,%r9d
    500c:	49 83 fe 18          	cmp    $0x18,%r14
    5010:	0f 83 ba 01 00 00    	jae    0x51d0
    5016:	48 8b 84 24 e0 00 00 	mov    0xe0(%rsp),%rax
    501d:	00 
    501e:	48 8b 54 24 c8       	mov    -0x38(%rsp),%rdx
    5023:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    502a:	00 
    502b:	48 8d 84 d0 c8 00 00 	lea    0xc8(%rax,%rdx,8),%rax
    5032:	00 
    5033:	e9 44 03 00 00       	jmp    0x537c
    5038:	4c 8b 54 24 88       	mov    -0x78(%rsp),%r10
    503d:	4c 8b 45 48          	mov    0x48(%rbp),%r8
    5041:	48 8b 75 50          	mov    0x50(%rbp),%rsi
    5045:	41 80 7a 47 01       	cmpb   $0x1,0x47(%r10)
    504a:	75 29                	jne    0x5075
    504c:	48 83 7d 40 01       	cmpq   $0x1,0x40(%rbp)
    5051:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    5058:	00 
    5059:	48 8b bc 24 a8 00 00 	mov    0xa8(%rsp),%rdi
    5060:	00 
    5061:	0f 95 c0             	setne  %al
    5064:	0a 44 24 b0          	or     -0x50(%rsp),%al
    5068:	a8 01                	test   $0x1,%al
    506a:	0f 85 8a 00 00 00    	jne    0x50fa
    5070:	4c 01 c6             	add    %r8,%rsi
    5073:	eb 26                	jmp    0x509b
    5075:	41 80 7a 46 00       	cmpb   $0x0,0x46(%r10)
    507a:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    5081:	00 
    5082:	48 8b bc 24 a8 00 00 	mov    0xa8(%rsp),%rdi
    5089:	00 
    508a:	75 6e                	jne    0x50fa
    508c:	49 63 42 3c          	movslq 0x3c(%r10),%rax
    5090:	48 39 c6             	cmp    %rax,%rsi
    5093:	7e 65                	jle    0x50fa
    5095:	49 01 c0             	add    %rax,%r8
    5098:	4c 89 c6             	mov    %r8,%rsi
    509b:	48 8b 7c 24 70       	mov    0x70(%rsp),%rdi
    50a0:	48 89 f0             	mov    %rsi,%rax
    50a3:	48 c1 f8 3f          	sar    $0x3f,%rax
    50a7:	48 8d 14 f6          	lea    (%rsi,%rsi,8),%rdx
    50ab:	4c 8b 4c 24 a0       	mov    -0x60(%rsp),%r9
    50b0:	48 8b 4c 24 88       	mov    -0x78(%rsp),%rcx
    50b5:	48 21 d8             	and    %rbx,%rax
    50b8:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    50bc:	48 8d 14 d7          	lea    (%rdi,%rdx,8),%rdx
    50c0:	4c 63 44 c2 2c       	movslq 0x2c(%rdx,%rax,8),%r8
    50c5:	45 89 c2             	mov    %r8d,%r10d
    50c8:	4f 8d 1c c0          	lea    (%r8,%r8,8),%r11
    50cc:	49 c1 f8 3f          	sar    $0x3f,%r8
    50d0:	49 21 d8             	and    %rbx,%r8
    50d3:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    50d7:	4e 8d 04 c7          	lea    (%rdi,%r8,8),%r8
    50db:	48 8b bc 24 a8 00 00 	mov    0xa8(%rsp),%rdi
    50e2:	00 
    50e3:	47 89 4c d8 28       	mov    %r9d,0x28(%r8,%r11,8)
    50e8:	44 89 51 2c          	mov    %r10d,0x2c(%rcx)
    50ec:	49 89 ca             	mov    %rcx,%r10
    50ef:	89 71 28             	mov    %esi,0x28(%rcx)
    50f2:	44 89 4c c2 2c       	mov    %r9d,0x2c(%rdx,%rax,8)
    50f7:	89 71 30             	mov    %esi,0x30(%rcx)
    50fa:	49 63 72 3c          	movslq 0x3c(%r10),%rsi
    50fe:	48 85 f6             	test   %rsi,%rsi
    5101:	7e 45                	jle    0x5148
    5103:	83 7c 24 a0 00       	cmpl   $0x0,-0x60(%rsp)
    5108:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    510e:	48 8b 84 24 e0 00 00 	mov    0xe0(%rsp),%rax
    5115:	00 
    5116:	4c 0f 48 84 24 e8 00 	cmovs  0xe8(%rsp),%r8
    511d:	00 00 
    511f:	4d 01 f8             	add    %r15,%r8
    5122:	4c 0f af 84 24 f0 00 	imul   0xf0(%rsp),%r8
    5129:	00 00 
    512b:	4f 8d 34 40          	lea    (%r8,%r8,2),%r14
    512f:	c4 a1 7b 10 74 f0 08 	vmovsd 0x8(%rax,%r14,8),%xmm6
    5136:	83 fe 01             	cmp    $0x1,%esi
    5139:	75 38                	jne    0x5173
    513b:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    5142:	00 
    5143:	e9 3b 07 00 00       	jmp    0x5883
    5148:	48 b8 60 82 e8 09 71 	movabs $0x7f7109e88260,%rax
    514f:	7f 00 00 
    5152:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    5159:	00 
    515a:	c5 fb 10 30          	vmovsd (%rax),%xmm6
    515e:	c4 c1 7b 11 32       	vmovsd %xmm6,(%r10)
    5163:	41 80 7a 45 00       	cmpb   $0x0,0x45(%r10)
    5168:	0f 85 7f 07 00 00    	jne    0x58ed
    516e:	e9 4c 07 00 00       	jmp    0x58bf
    5173:	48 83 fe 03          	cmp    $0x3,%rsi
    5177:	41 bc 02 00 00 00    	mov    $0x2,%r12d
    517d:	41 bf 01 00 00 00    	mov    $0x1,%r15d
    5183:	4c 0f 43 e6          	cmovae %rsi,%r12
    5187:	4d 8d 54 24 ff       	lea    -0x1(%r12),%r10
    518c:	45 89 d1             	mov    %r10d,%r9d
    518f:	41 83 e1 07          	and    $0x7,%r9d
    5193:	83 fe 09             	cmp    $0x9,%esi
    5196:	0f 82 91 06 00 00    	jb     0x582d
    519c:	49 83 c4 f7          	add    $0xfffffffffffffff7,%r12
    51a0:	4d 89 e5             	mov    %r12,%r13
    51a3:	49 c1 ed 03          	shr    $0x3,%r13
    51a7:	49 ff c5             	inc    %r13
    51aa:	45 89 ef             	mov    %r13d,%r15d
    51ad:	41 83 e7 03          	and    $0x3,%r15d
    51b1:	49 83 fc 18          	cmp    $0x18,%r12
    51b5:	0f 83 0b 04 00 00    	jae    0x55c6
    51bb:	4e 8d b4 f0 c8 00 00 	lea    0xc8(%rax,%r14,8),%r14
    51c2:	00 
    51c3:	e9 c6 05 00 00       	jmp    0x578e
    51c8:	4c 89 ff             	mov    %r15,%rdi
    51cb:	e9 83 b6 ff ff       	jmp    0x853
    51d0:	48 8b 44 24 a8       	mov    -0x58(%rsp),%rax
    51d5:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    51dc:	00 
    51dd:	49 83 e2 fc          	and    $0xfffffffffffffffc,%r10
    51e1:	48 05 08 03 00 00    	add    $0x308,%rax
    51e7:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
    51ee:	00 00 
    51f0:	c5 7b 10 80 18 fd ff 	vmovsd -0x2e8(%rax),%xmm8
    51f7:	ff 
    51f8:	c5 7b 10 88 30 fd ff 	vmovsd -0x2d0(%rax),%xmm9
    51ff:	ff 
    5200:	c5 7b 10 90 48 fd ff 	vmovsd -0x2b8(%rax),%xmm10
    5207:	ff 
    5208:	c5 bb 5d ff          	vminsd %xmm7,%xmm8,%xmm7
    520c:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    5210:	c5 7b 10 88 60 fd ff 	vmovsd -0x2a0(%rax),%xmm9
    5217:	ff 
    5218:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    521c:	c5 7b 10 90 78 fd ff 	vmovsd -0x288(%rax),%xmm10
    5223:	ff 
    5224:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    5228:	c5 7b 10 88 90 fd ff 	vmovsd -0x270(%rax),%xmm9
    522f:	ff 
    5230:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    5234:	c5 7b 10 90 a8 fd ff 	vmovsd -0x258(%rax),%xmm10
    523b:	ff 
    523c:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    5240:	c5 7b 10 88 c0 fd ff 	vmovsd -0x240(%rax),%xmm9
    5247:	ff 
    5248:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    524c:	c5 7b 10 90 d8 fd ff 	vmovsd -0x228(%rax),%xmm10
    5253:	ff 
    5254:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    5258:	c5 7b 10 88 f0 fd ff 	vmovsd -0x210(%rax),%xmm9
    525f:	ff 
    5260:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    5264:	c5 7b 10 90 08 fe ff 	vmovsd -0x1f8(%rax),%xmm10
    526b:	ff 
    526c:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    5270:	c5 7b 10 88 20 fe ff 	vmovsd -0x1e0(%rax),%xmm9
    5277:	ff 
    5278:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    527c:	c5 7b 10 90 38 fe ff 	vmovsd -0x1c8(%rax),%xmm10
    5283:	ff 
    5284:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    5288:	c5 7b 10 88 50 fe ff 	vmovsd -0x1b0(%rax),%xmm9
    528f:	ff 
    5290:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    5294:	c5 7b 10 90 68 fe ff 	vmovsd -0x198(%rax),%xmm10
    529b:	ff 
    529c:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    52a0:	c5 7b 10 88 80 fe ff 	vmovsd -0x180(%rax),%xmm9
    52a7:	ff 
    52a8:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    52ac:	c5 7b 10 90 98 fe ff 	vmovsd -0x168(%rax),%xmm10
    52b3:	ff 
    52b4:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    52b8:	c5 7b 10 88 b0 fe ff 	vmovsd -0x150(%rax),%xmm9
    52bf:	ff 
    52c0:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    52c4:	c5 7b 10 90 c8 fe ff 	vmovsd -0x138(%rax),%xmm10
    52cb:	ff 
    52cc:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    52d0:	c5 7b 10 88 e0 fe ff 	vmovsd -0x120(%rax),%xmm9
    52d7:	ff 
    52d8:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    52dc:	c5 7b 10 90 f8 fe ff 	vmovsd -0x108(%rax),%xmm10
    52e3:	ff 
    52e4:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    52e8:	c5 7b 10 88 10 ff ff 	vmovsd -0xf0(%rax),%xmm9
    52ef:	ff 
    52f0:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    52f4:	c5 7b 10 90 28 ff ff 	vmovsd -0xd8(%rax),%xmm10
    52fb:	ff 
    52fc:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    5300:	c5 7b 10 88 40 ff ff 	vmovsd -0xc0(%rax),%xmm9
    5307:	ff 
    5308:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    530c:	c5 7b 10 90 58 ff ff 	vmovsd -0xa8(%rax),%xmm10
    5313:	ff 
    5314:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    5318:	c5 7b 10 88 70 ff ff 	vmovsd -0x90(%rax),%xmm9
    531f:	ff 
    5320:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    5324:	c5 7b 10 50 88       	vmovsd -0x78(%rax),%xmm10
    5329:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    532d:	c5 7b 10 48 a0       	vmovsd -0x60(%rax),%xmm9
    5332:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    5336:	c5 7b 10 50 b8       	vmovsd -0x48(%rax),%xmm10
    533b:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    533f:	c5 7b 10 48 d0       	vmovsd -0x30(%rax),%xmm9
    5344:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    5348:	c5 7b 10 50 e8       	vmovsd -0x18(%rax),%xmm10
    534d:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    5351:	c5 7b 10 08          	vmovsd (%rax),%xmm9
    5355:	48 05 00 03 00 00    	add    $0x300,%rax
    535b:	49 83 c2 fc          	add    $0xfffffffffffffffc,%r10
    535f:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    5363:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    5367:	0f 85 83 fe ff ff    	jne    0x51f0
    536d:	4d 85 c9             	test   %r9,%r9
    5370:	0f 84 83 00 00 00    	je     0x53f9
    5376:	48 05 c0 fd ff ff    	add    $0xfffffffffffffdc0,%rax
    537c:	41 c1 e1 06          	shl    $0x6,%r9d
    5380:	45 31 d2             	xor    %r10d,%r10d
    5383:	4f 8d 0c 49          	lea    (%r9,%r9,2),%r9
    5387:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
    538e:	00 00 
    5390:	c4 21 7b 10 84 10 58 	vmovsd -0xa8(%rax,%r10,1),%xmm8
    5397:	ff ff ff 
    539a:	c4 21 7b 10 8c 10 70 	vmovsd -0x90(%rax,%r10,1),%xmm9
    53a1:	ff ff ff 
    53a4:	c4 21 7b 10 54 10 88 	vmovsd -0x78(%rax,%r10,1),%xmm10
    53ab:	c5 bb 5d ff          	vminsd %xmm7,%xmm8,%xmm7
    53af:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    53b3:	c4 21 7b 10 4c 10 a0 	vmovsd -0x60(%rax,%r10,1),%xmm9
    53ba:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    53be:	c4 21 7b 10 54 10 b8 	vmovsd -0x48(%rax,%r10,1),%xmm10
    53c5:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    53c9:	c4 21 7b 10 4c 10 d0 	vmovsd -0x30(%rax,%r10,1),%xmm9
    53d0:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    53d4:	c4 21 7b 10 54 10 e8 	vmovsd -0x18(%rax,%r10,1),%xmm10
    53db:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    53df:	c4 21 7b 10 0c 10    	vmovsd (%rax,%r10,1),%xmm9
    53e5:	49 81 c2 c0 00 00 00 	add    $0xc0,%r10
    53ec:	c5 ab 5d ff          	vminsd %xmm7,%xmm10,%xmm7
    53f0:	c5 b3 5d ff          	vminsd %xmm7,%xmm9,%xmm7
    53f4:	4d 39 d1             	cmp    %r10,%r9
    53f7:	75 97                	jne    0x5390
    53f9:	48 85 ff             	test   %rdi,%rdi
    53fc:	0f 84 b2 01 00 00    	je     0x55b4
    5402:	49 83 e0 f8          	and    $0xfffffffffffffff8,%r8
    5406:	49 83 c8 01          	or     $0x1,%r8
    540a:	4d 89 c2             	mov    %r8,%r10
    540d:	4c 03 54 24 b0       	add    -0x50(%rsp),%r10
    5412:	48 8b 94 24 e0 00 00 	mov    0xe0(%rsp),%rdx
    5419:	00 
    541a:	c1 e7 03             	shl    $0x3,%edi
    541d:	45 31 c9             	xor    %r9d,%r9d
    5420:	48 8d 3c 7f          	lea    (%rdi,%rdi,2),%rdi
    5424:	4b 8d 04 52          	lea    (%r10,%r10,2),%rax
    5428:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    542f:	00 
    5430:	4c 8d 44 c2 08       	lea    0x8(%rdx,%rax,8),%r8
    5435:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    543a:	66 0f 1f 44 00 00    	nopw   0x0(%rax,%rax,1)
    5440:	c4 01 7b 10 04 08    	vmovsd (%r8,%r9,1),%xmm8
    5446:	49 83 c1 18          	add    $0x18,%r9
    544a:	c5 bb 5d ff          	vminsd %xmm7,%xmm8,%xmm7
    544e:	4c 39 cf             	cmp    %r9,%rdi
    5451:	75 ed                	jne    0x5440
    5453:	48 ff ce             	dec    %rsi
    5456:	c5 c3 5c 78 08       	vsubsd 0x8(%rax),%xmm7,%xmm7
    545b:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    5460:	c4 61 83 2a c6       	vcvtsi2sd %rsi,%xmm15,%xmm8
    5465:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
    546a:	c5 c3 5f fc          	vmaxsd %xmm4,%xmm7,%xmm7
    546e:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    5472:	c5 bb 59 ff          	vmulsd %xmm7,%xmm8,%xmm7
    5476:	c5 cb 58 f7          	vaddsd %xmm7,%xmm6,%xmm6
    547a:	c5 fb 11 30          	vmovsd %xmm6,(%rax)
    547e:	4c 8b 4c 24 88       	mov    -0x78(%rsp),%r9
    5483:	80 78 45 00          	cmpb   $0x0,0x45(%rax)
    5487:	75 2e                	jne    0x54b7
    5489:	48 63 40 34          	movslq 0x34(%rax),%rax
    548d:	48 8b b4 24 98 01 00 	mov    0x198(%rsp),%rsi
    5494:	00 
    5495:	48 8d 14 40          	lea    (%rax,%rax,2),%rdx
    5499:	48 c1 f8 3f          	sar    $0x3f,%rax
    549d:	48 23 84 24 a0 01 00 	and    0x1a0(%rsp),%rax
    54a4:	00 
    54a5:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    54a9:	48 8d 04 c6          	lea    (%rsi,%rax,8),%rax
    54ad:	c5 fb 10 7c d0 08    	vmovsd 0x8(%rax,%rdx,8),%xmm7
    54b3:	c5 c3 5d f6          	vminsd %xmm6,%xmm7,%xmm6
    54b7:	48 8b 44 24 d0       	mov    -0x30(%rsp),%rax
    54bc:	49 8d 34 01          	lea    (%r9,%rax,1),%rsi
    54c0:	48 89 f0             	mov    %rsi,%rax
    54c3:	48 c1 f8 3f          	sar    $0x3f,%rax
    54c7:	48 23 84 24 b0 00 00 	and    0xb0(%rsp),%rax
    54ce:	00 
    54cf:	48 89 f2             	mov    %rsi,%rdx
    54d2:	48 c1 e2 04          	shl    $0x4,%rdx
    54d6:	4c 01 d2             	add    %r10,%rdx
    54d9:	48 c1 e0 04          	shl    $0x4,%rax
    54dd:	c5 fb 11 34 10       	vmovsd %xmm6,(%rax,%rdx,1)
    54e2:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    54e7:	48 83 fe 02          	cmp    $0x2,%rsi
    54eb:	0f 8c 2f ac ff ff    	jl     0x120
    54f1:	eb 1f                	jmp    0x5512
    54f3:	66 66 66 66 2e 0f 1f 	data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    54fa:	84 00 00 00 00 00 
    5500:	4d 89 48 08          	mov    %r9,0x8(%r8)
    5504:	c4 c1 7b 11 30       	vmovsd %xmm6,(%r8)
    5509:	48 83 fe 03          	cmp    $0x3,%rsi
    550d:	48 89 fe             	mov    %rdi,%rsi
    5510:	76 7d                	jbe    0x558f
    5512:	48 89 f0             	mov    %rsi,%rax
    5515:	48 83 f0 01          	xor    $0x1,%rax
    5519:	48 c1 e0 04          	shl    $0x4,%rax
    551d:	c4 c1 7b 10 3c 02    	vmovsd (%r10,%rax,1),%xmm7
    5523:	49 8b 7c 02 08       	mov    0x8(%r10,%rax,1),%rdi
    5528:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
    552c:	76 12                	jbe    0x5540
    552e:	49 89 f9             	mov    %rdi,%r9
    5531:	c5 f9 28 f7          	vmovapd %xmm7,%xmm6
    5535:	eb 25                	jmp    0x555c
    5537:	66 0f 1f 84 00 00 00 	nopw   0x0(%rax,%rax,1)
    553e:	00 00 
    5540:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    5544:	75 16                	jne    0x555c
    5546:	7a 14                	jp     0x555c
    5548:	4c 39 cf             	cmp    %r9,%rdi
    554b:	0f 9c c0             	setl   %al
    554e:	4c 0f 4c cf          	cmovl  %rdi,%r9
    5552:	c5 fb 92 c8          	kmovd  %eax,%k1
    5556:	62 f1 cf 09 10 f7    	vmovsd %xmm7,%xmm6,%xmm6{%k1}
    555c:	48 89 f7             	mov    %rsi,%rdi
    555f:	48 d1 ef             	shr    %rdi
    5562:	48 89 f8             	mov    %rdi,%rax
    5565:	48 c1 e0 04          	shl    $0x4,%rax
    5569:	4d 8d 04 02          	lea    (%r10,%rax,1),%r8
    556d:	4d 39 4c 02 08       	cmp    %r9,0x8(%r10,%rax,1)
    5572:	75 8c                	jne    0x5500
    5574:	c4 c1 7b 10 38       	vmovsd (%r8),%xmm7
    5579:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    557d:	75 81                	jne    0x5500
    557f:	0f 8a 7b ff ff ff    	jp     0x5500
    5585:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    558a:	e9 91 ab ff ff       	jmp    0x120
    558f:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    5594:	e9 87 ab ff ff       	jmp    0x120
    5599:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    559e:	4d 85 f6             	test   %r14,%r14
    55a1:	0f 85 ab f8 ff ff    	jne    0x4e52
    55a7:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    55ae:	00 
    55af:	e9 ef f8 ff ff       	jmp    0x4ea3
    55b4:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    55bb:	00 
    55bc:	48 8b 44 24 80       	mov    -0x80(%rsp),%rax
    55c1:	e9 8d fe ff ff       	jmp    0x5453
    55c6:	4e 8d 34 f0          	lea    (%rax,%r14,8),%r14
    55ca:	49 83 e5 fc          	and    $0xfffffffffffffffc,%r13
    55ce:	49 81 c6 08 03 00 00 	add    $0x308,%r14
    55d5:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
    55dc:	00 00 00 00 
    55e0:	c4 41 7b 10 86 18 fd 	vmovsd -0x2e8(%r14),%xmm8
    55e7:	ff ff 
    55e9:	c4 41 7b 10 8e 30 fd 	vmovsd -0x2d0(%r14),%xmm9
    55f0:	ff ff 
    55f2:	c4 41 7b 10 96 48 fd 	vmovsd -0x2b8(%r14),%xmm10
    55f9:	ff ff 
    55fb:	c5 bb 5d f6          	vminsd %xmm6,%xmm8,%xmm6
    55ff:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    5603:	c4 41 7b 10 8e 60 fd 	vmovsd -0x2a0(%r14),%xmm9
    560a:	ff ff 
    560c:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    5610:	c4 41 7b 10 96 78 fd 	vmovsd -0x288(%r14),%xmm10
    5617:	ff ff 
    5619:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    561d:	c4 41 7b 10 8e 90 fd 	vmovsd -0x270(%r14),%xmm9
    5624:	ff ff 
    5626:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    562a:	c4 41 7b 10 96 a8 fd 	vmovsd -0x258(%r14),%xmm10
    5631:	ff ff 
    5633:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    5637:	c4 41 7b 10 8e c0 fd 	vmovsd -0x240(%r14),%xmm9
    563e:	ff ff 
    5640:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    5644:	c4 41 7b 10 96 d8 fd 	vmovsd -0x228(%r14),%xmm10
    564b:	ff ff 
    564d:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    5651:	c4 41 7b 10 8e f0 fd 	vmovsd -0x210(%r14),%xmm9
    5658:	ff ff 
    565a:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    565e:	c4 41 7b 10 96 08 fe 	vmovsd -0x1f8(%r14),%xmm10
    5665:	ff ff 
    5667:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    566b:	c4 41 7b 10 8e 20 fe 	vmovsd -0x1e0(%r14),%xmm9
    5672:	ff ff 
    5674:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    5678:	c4 41 7b 10 96 38 fe 	vmovsd -0x1c8(%r14),%xmm10
    567f:	ff ff 
    5681:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    5685:	c4 41 7b 10 8e 50 fe 	vmovsd -0x1b0(%r14),%xmm9
    568c:	ff ff 
    568e:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    5692:	c4 41 7b 10 96 68 fe 	vmovsd -0x198(%r14),%xmm10
    5699:	ff ff 
    569b:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    569f:	c4 41 7b 10 8e 80 fe 	vmovsd -0x180(%r14),%xmm9
    56a6:	ff ff 
    56a8:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    56ac:	c4 41 7b 10 96 98 fe 	vmovsd -0x168(%r14),%xmm10
    56b3:	ff ff 
    56b5:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    56b9:	c4 41 7b 10 8e b0 fe 	vmovsd -0x150(%r14),%xmm9
    56c0:	ff ff 
    56c2:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    56c6:	c4 41 7b 10 96 c8 fe 	vmovsd -0x138(%r14),%xmm10
    56cd:	ff ff 
    56cf:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    56d3:	c4 41 7b 10 8e e0 fe 	vmovsd -0x120(%r14),%xmm9
    56da:	ff ff 
    56dc:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    56e0:	c4 41 7b 10 96 f8 fe 	vmovsd -0x108(%r14),%xmm10
    56e7:	ff ff 
    56e9:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    56ed:	c4 41 7b 10 8e 10 ff 	vmovsd -0xf0(%r14),%xmm9
    56f4:	ff ff 
    56f6:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    56fa:	c4 41 7b 10 96 28 ff 	vmovsd -0xd8(%r14),%xmm10
    5701:	ff ff 
    5703:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    5707:	c4 41 7b 10 8e 40 ff 	vmovsd -0xc0(%r14),%xmm9
    570e:	ff ff 
    5710:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    5714:	c4 41 7b 10 96 58 ff 	vmovsd -0xa8(%r14),%xmm10
    571b:	ff ff 
    571d:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    5721:	c4 41 7b 10 8e 70 ff 	vmovsd -0x90(%r14),%xmm9
    5728:	ff ff 
    572a:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    572e:	c4 41 7b 10 56 88    	vmovsd -0x78(%r14),%xmm10
    5734:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    5738:	c4 41 7b 10 4e a0    	vmovsd -0x60(%r14),%xmm9
    573e:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    5742:	c4 41 7b 10 56 b8    	vmovsd -0x48(%r14),%xmm10
    5748:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    574c:	c4 41 7b 10 4e d0    	vmovsd -0x30(%r14),%xmm9
    5752:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    5756:	c4 41 7b 10 56 e8    	vmovsd -0x18(%r14),%xmm10
    575c:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    5760:	c4 41 7b 10 0e       	vmovsd (%r14),%xmm9
    5765:	49 81 c6 00 03 00 00 	add    $0x300,%r14
    576c:	49 83 c5 fc          	add    $0xfffffffffffffffc,%r13
    5770:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    5774:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    5778:	0f 85 62 fe ff ff    	jne    0x55e0
    577e:	4d 85 ff             	test   %r15,%r15
    5781:	0f 84 50 02 00 00    	je     0x59d7
    5787:	49 81 c6 c0 fd ff ff 	add    $0xfffffffffffffdc0,%r14
    578e:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    5795:	00 
    5796:	41 c1 e7 06          	shl    $0x6,%r15d
    579a:	45 31 e4             	xor    %r12d,%r12d
    579d:	4f 8d 3c 7f          	lea    (%r15,%r15,2),%r15
    57a1:	66 66 66 66 66 66 2e 	data16 data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    57a8:	0f 1f 84 00 00 00 00 
    57af:	00 
    57b0:	c4 01 7b 10 84 26 58 	vmovsd -0xa8(%r14,%r12,1),%xmm8
    57b7:	ff ff ff 
    57ba:	c4 01 7b 10 8c 26 70 	vmovsd -0x90(%r14,%r12,1),%xmm9
    57c1:	ff ff ff 
    57c4:	c4 01 7b 10 54 26 88 	vmovsd -0x78(%r14,%r12,1),%xmm10
    57cb:	c5 bb 5d f6          	vminsd %xmm6,%xmm8,%xmm6
    57cf:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    57d3:	c4 01 7b 10 4c 26 a0 	vmovsd -0x60(%r14,%r12,1),%xmm9
    57da:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    57de:	c4 01 7b 10 54 26 b8 	vmovsd -0x48(%r14,%r12,1),%xmm10
    57e5:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    57e9:	c4 01 7b 10 4c 26 d0 	vmovsd -0x30(%r14,%r12,1),%xmm9
    57f0:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    57f4:	c4 01 7b 10 54 26 e8 	vmovsd -0x18(%r14,%r12,1),%xmm10
    57fb:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    57ff:	c4 01 7b 10 0c 26    	vmovsd (%r14,%r12,1),%xmm9
    5805:	49 81 c4 c0 00 00 00 	add    $0xc0,%r12
    580c:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    5810:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    5814:	4d 39 e7             	cmp    %r12,%r15
    5817:	75 97                	jne    0x57b0
    5819:	4d 85 c9             	test   %r9,%r9
    581c:	0f 84 c6 01 00 00    	je     0x59e8
    5822:	49 83 e2 f8          	and    $0xfffffffffffffff8,%r10
    5826:	49 83 ca 01          	or     $0x1,%r10
    582a:	4d 89 d7             	mov    %r10,%r15
    582d:	48 8b 94 24 e0 00 00 	mov    0xe0(%rsp),%rdx
    5834:	00 
    5835:	4d 01 c7             	add    %r8,%r15
    5838:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    583f:	00 
    5840:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    5847:	00 
    5848:	41 c1 e1 03          	shl    $0x3,%r9d
    584c:	45 31 d2             	xor    %r10d,%r10d
    584f:	4b 8d 04 7f          	lea    (%r15,%r15,2),%rax
    5853:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    5858:	4f 8d 0c 49          	lea    (%r9,%r9,2),%r9
    585c:	4c 8d 44 c2 08       	lea    0x8(%rdx,%rax,8),%r8
    5861:	66 66 66 66 66 66 2e 	data16 data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    5868:	0f 1f 84 00 00 00 00 
    586f:	00 
    5870:	c4 01 7b 10 04 10    	vmovsd (%r8,%r10,1),%xmm8
    5876:	49 83 c2 18          	add    $0x18,%r10
    587a:	c5 bb 5d f6          	vminsd %xmm6,%xmm8,%xmm6
    587e:	4d 39 d1             	cmp    %r10,%r9
    5881:	75 ed                	jne    0x5870
    5883:	4c 8b 54 24 88       	mov    -0x78(%rsp),%r10
    5888:	48 ff ce             	dec    %rsi
    588b:	48 8b bc 24 a8 00 00 	mov    0xa8(%rsp),%rdi
    5892:	00 
    5893:	c4 61 83 2a c6       	vcvtsi2sd %rsi,%xmm15,%xmm8
    5898:	c5 3b 59 45 00       	vmulsd 0x0(%rbp),%xmm8,%xmm8
    589d:	c4 c1 4b 5c 72 08    	vsubsd 0x8(%r10),%xmm6,%xmm6
    58a3:	c5 3b 58 c2          	vaddsd %xmm2,%xmm8,%xmm8
    58a7:	c5 cb 5f f4          	vmaxsd %xmm4,%xmm6,%xmm6
    58ab:	c5 bb 59 f6          	vmulsd %xmm6,%xmm8,%xmm6
    58af:	c5 c3 58 f6          	vaddsd %xmm6,%xmm7,%xmm6
    58b3:	c4 c1 7b 11 32       	vmovsd %xmm6,(%r10)
    58b8:	41 80 7a 45 00       	cmpb   $0x0,0x45(%r10)
    58bd:	75 2e                	jne    0x58ed
    58bf:	49 63 42 34          	movslq 0x34(%r10),%rax
    58c3:	48 8b b4 24 98 01 00 	mov    0x198(%rsp),%rsi
    58ca:	00 
    58cb:	48 8d 14 40          	lea    (%rax,%rax,2),%rdx
    58cf:	48 c1 f8 3f          	sar    $0x3f,%rax
    58d3:	48 23 84 24 a0 01 00 	and    0x1a0(%rsp),%rax
    58da:	00 
    58db:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    58df:	48 8d 04 c6          	lea    (%rsi,%rax,8),%rax
    58e3:	c5 fb 10 7c d0 08    	vmovsd 0x8(%rax,%rdx,8),%xmm7
    58e9:	c5 c3 5d f6          	vminsd %xmm6,%xmm7,%xmm6
    58ed:	48 8b 44 24 d0       	mov    -0x30(%rsp),%rax
    58f2:	4a 8d 34 38          	lea    (%rax,%r15,1),%rsi
    58f6:	48 89 f0             	mov    %rsi,%rax
    58f9:	48 c1 f8 3f          	sar    $0x3f,%rax
    58fd:	48 23 84 24 b0 00 00 	and    0xb0(%rsp),%rax
    5904:	00 
    5905:	48 89 f2             	mov    %rsi,%rdx
    5908:	48 c1 e2 04          	shl    $0x4,%rdx
    590c:	48 01 fa             	add    %rdi,%rdx
    590f:	48 c1 e0 04          	shl    $0x4,%rax
    5913:	c5 fb 11 34 10       	vmovsd %xmm6,(%rax,%rdx,1)
    5918:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    591d:	48 83 fe 02          	cmp    $0x2,%rsi
    5921:	7d 23                	jge    0x5946
    5923:	e9 e8 a7 ff ff       	jmp    0x110
    5928:	0f 1f 84 00 00 00 00 	nopl   0x0(%rax,%rax,1)
    592f:	00 
    5930:	4d 89 79 08          	mov    %r15,0x8(%r9)
    5934:	c4 c1 7b 11 31       	vmovsd %xmm6,(%r9)
    5939:	48 83 fe 03          	cmp    $0x3,%rsi
    593d:	4c 89 c6             	mov    %r8,%rsi
    5940:	0f 86 ca a7 ff ff    	jbe    0x110
    5946:	48 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%rdx
    594d:	00 
    594e:	48 89 f0             	mov    %rsi,%rax
    5951:	48 83 f0 01          	xor    $0x1,%rax
    5955:	48 c1 e0 04          	shl    $0x4,%rax
    5959:	c5 fb 10 3c 02       	vmovsd (%rdx,%rax,1),%xmm7
    595e:	4c 8b 44 02 08       	mov    0x8(%rdx,%rax,1),%r8
    5963:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
    5967:	76 17                	jbe    0x5980
    5969:	4d 89 c7             	mov    %r8,%r15
    596c:	c5 f9 28 f7          	vmovapd %xmm7,%xmm6
    5970:	eb 2a                	jmp    0x599c
    5972:	66 66 66 66 66 2e 0f 	data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    5979:	1f 84 00 00 00 00 00 
    5980:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    5984:	75 16                	jne    0x599c
    5986:	7a 14                	jp     0x599c
    5988:	4d 39 f8             	cmp    %r15,%r8
    598b:	0f 9c c0             	setl   %al
    598e:	4d 0f 4c f8          	cmovl  %r8,%r15
    5992:	c5 fb 92 c8          	kmovd  %eax,%k1
    5996:	62 f1 cf 09 10 f7    	vmovsd %xmm7,%xmm6,%xmm6{%k1}
    599c:	49 89 f0             	mov    %rsi,%r8
    599f:	49 d1 e8             	shr    %r8
    59a2:	4c 89 c0             	mov    %r8,%rax
    59a5:	48 c1 e0 04          	shl    $0x4,%rax
    59a9:	4c 8d 0c 02          	lea    (%rdx,%rax,1),%r9
    59ad:	4c 39 7c 02 08       	cmp    %r15,0x8(%rdx,%rax,1)
    59b2:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    59b7:	0f 85 73 ff ff ff    	jne    0x5930
    59bd:	c4 c1 7b 10 39       	vmovsd (%r9),%xmm7
    59c2:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    59c6:	0f 85 64 ff ff ff    	jne    0x5930
    59cc:	0f 8a 5e ff ff ff    	jp     0x5930
    59d2:	e9 39 a7 ff ff       	jmp    0x110
    59d7:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    59de:	00 
    59df:	4d 85 c9             	test   %r9,%r9
    59e2:	0f 85 3a fe ff ff    	jne    0x5822
    59e8:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    59ef:	00 
    59f0:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    59f7:	00 
    59f8:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    59fd:	e9 81 fe ff ff       	jmp    0x5883
    5a02:	66 66 66 66 66 2e 0f 	data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    5a09:	1f 84 00 00 00 00 00 
    5a10:	48 8b 44 24 e0       	mov    -0x20(%rsp),%rax
    5a15:	66 83 78 34 00       	cmpw   $0x0,0x34(%rax)
    5a1a:	75 34                	jne    0x5a50
    5a1c:	48 63 40 28          	movslq 0x28(%rax),%rax
    5a20:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    5a27:	00 
    5a28:	48 8d 34 c0          	lea    (%rax,%rax,8),%rsi
    5a2c:	48 c1 f8 3f          	sar    $0x3f,%rax
    5a30:	48 23 84 24 30 01 00 	and    0x130(%rsp),%rax
    5a37:	00 
    5a38:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    5a3c:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    5a40:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    5a45:	83 7c f0 10 02       	cmpl   $0x2,0x10(%rax,%rsi,8)
    5a4a:	75 3b                	jne    0x5a87
    5a4c:	0f 1f 40 00          	nopl   0x0(%rax)
    5a50:	48 8b 44 24 e8       	mov    -0x18(%rsp),%rax
    5a55:	4c 8b b4 24 60 01 00 	mov    0x160(%rsp),%r14
    5a5c:	00 
    5a5d:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    5a64:	00 
    5a65:	4c 8b ac 24 28 01 00 	mov    0x128(%rsp),%r13
    5a6c:	00 
    5a6d:	48 8b 6c 24 38       	mov    0x38(%rsp),%rbp
    5a72:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    5a79:	00 
    5a7a:	48 8b 7c 24 98       	mov    -0x68(%rsp),%rdi
    5a7f:	48 ff c0             	inc    %rax
    5a82:	e9 19 a6 ff ff       	jmp    0xa0
    5a87:	4c 8d 2c f0          	lea    (%rax,%rsi,8),%r13
    5a8b:	eb 12                	jmp    0x5a9f
    5a8d:	0f 1f 00             	nopl   (%rax)
    5a90:	66 c7 46 34 02 00    	movw   $0x2,0x34(%rsi)
    5a96:	c5 fb 11 76 18       	vmovsd %xmm6,0x18(%rsi)
    5a9b:	49 ff 45 38          	incq   0x38(%r13)
    5a9f:	41 8b 7d 28          	mov    0x28(%r13),%edi
    5aa3:	83 ff ff             	cmp    $0xffffffff,%edi
    5aa6:	74 a8                	je     0x5a50
    5aa8:	4d 63 65 20          	movslq 0x20(%r13),%r12
    5aac:	48 8b 8c 24 60 01 00 	mov    0x160(%rsp),%rcx
    5ab3:	00 
    5ab4:	4c 89 e0             	mov    %r12,%rax
    5ab7:	48 c1 f8 3f          	sar    $0x3f,%rax
    5abb:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
    5ac2:	00 
    5ac3:	4d 6b cc 38          	imul   $0x38,%r12,%r9
    5ac7:	4c 6b d8 38          	imul   $0x38,%rax,%r11
    5acb:	4a 8d 04 19          	lea    (%rcx,%r11,1),%rax
    5acf:	c4 c1 3b 5c 3c 01    	vsubsd (%r9,%rax,1),%xmm8,%xmm7
    5ad5:	c4 c1 7b 10 74 01 10 	vmovsd 0x10(%r9,%rax,1),%xmm6
    5adc:	4a 8d 34 08          	lea    (%rax,%r9,1),%rsi
    5ae0:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
    5ae4:	0f 87 b1 00 00 00    	ja     0x5b9b
    5aea:	8b 46 2c             	mov    0x2c(%rsi),%eax
    5aed:	41 89 45 20          	mov    %eax,0x20(%r13)
    5af1:	83 f8 ff             	cmp    $0xffffffff,%eax
    5af4:	75 9a                	jne    0x5a90
    5af6:	31 c0                	xor    %eax,%eax
    5af8:	41 83 7d 10 02       	cmpl   $0x2,0x10(%r13)
    5afd:	48 8b 94 24 30 01 00 	mov    0x130(%rsp),%rdx
    5b04:	00 
    5b05:	48 63 ff             	movslq %edi,%rdi
    5b08:	4c 8b 9c 24 28 01 00 	mov    0x128(%rsp),%r11
    5b0f:	00 
    5b10:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    5b16:	48 8b 5c 24 38       	mov    0x38(%rsp),%rbx
    5b1b:	41 bf 00 00 00 00    	mov    $0x0,%r15d
    5b21:	4c 8d 0c ff          	lea    (%rdi,%rdi,8),%r9
    5b25:	0f 94 c0             	sete   %al
    5b28:	85 ff                	test   %edi,%edi
    5b2a:	4c 0f 48 c2          	cmovs  %rdx,%r8
    5b2e:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    5b32:	4f 8d 04 c3          	lea    (%r11,%r8,8),%r8
    5b36:	4f 8d 04 c8          	lea    (%r8,%r9,8),%r8
    5b3a:	4c 8b 4c c3 58       	mov    0x58(%rbx,%rax,8),%r9
    5b3f:	4d 8d 51 ff          	lea    -0x1(%r9),%r10
    5b43:	4d 85 c9             	test   %r9,%r9
    5b46:	49 89 d1             	mov    %rdx,%r9
    5b49:	4f 8d 34 d2          	lea    (%r10,%r10,8),%r14
    5b4d:	4d 0f 4f cf          	cmovg  %r15,%r9
    5b51:	4f 8d 0c c9          	lea    (%r9,%r9,8),%r9
    5b55:	4f 8d 34 f3          	lea    (%r11,%r14,8),%r14
    5b59:	4f 8d 0c ce          	lea    (%r14,%r9,8),%r9
    5b5d:	4d 63 4c 81 2c       	movslq 0x2c(%r9,%rax,4),%r9
    5b62:	45 89 4c 80 2c       	mov    %r9d,0x2c(%r8,%rax,4)
    5b67:	4c 89 54 c3 58       	mov    %r10,0x58(%rbx,%rax,8)
    5b6c:	4b 8d 04 c9          	lea    (%r9,%r9,8),%rax
    5b70:	49 c1 f9 3f          	sar    $0x3f,%r9
    5b74:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
    5b79:	49 21 d1             	and    %rdx,%r9
    5b7c:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    5b81:	4f 8d 04 c9          	lea    (%r9,%r9,8),%r8
    5b85:	4f 8d 04 c3          	lea    (%r11,%r8,8),%r8
    5b89:	41 89 7c c0 28       	mov    %edi,0x28(%r8,%rax,8)
    5b8e:	41 c7 45 28 ff ff ff 	movl   $0xffffffff,0x28(%r13)
    5b95:	ff 
    5b96:	e9 f5 fe ff ff       	jmp    0x5a90
    5b9b:	41 83 fc ff          	cmp    $0xffffffff,%r12d
    5b9f:	0f 94 c0             	sete   %al
    5ba2:	4c 39 64 24 e8       	cmp    %r12,-0x18(%rsp)
    5ba7:	41 0f 9c c0          	setl   %r8b
    5bab:	41 08 c0             	or     %al,%r8b
    5bae:	0f 85 9c fe ff ff    	jne    0x5a50
    5bb4:	4c 03 8c 24 60 01 00 	add    0x160(%rsp),%r9
    5bbb:	00 
    5bbc:	48 8b 94 24 30 01 00 	mov    0x130(%rsp),%rdx
    5bc3:	00 
    5bc4:	4c 8b 84 24 28 01 00 	mov    0x128(%rsp),%r8
    5bcb:	00 
    5bcc:	4b 63 4c 0b 28       	movslq 0x28(%r11,%r9,1),%rcx
    5bd1:	48 89 c8             	mov    %rcx,%rax
    5bd4:	48 c1 f8 3f          	sar    $0x3f,%rax
    5bd8:	48 89 4c 24 80       	mov    %rcx,-0x80(%rsp)
    5bdd:	48 8d 0c c9          	lea    (%rcx,%rcx,8),%rcx
    5be1:	48 21 d0             	and    %rdx,%rax
    5be4:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    5be8:	48 89 4c 24 c8       	mov    %rcx,-0x38(%rsp)
    5bed:	49 8d 04 c0          	lea    (%r8,%rax,8),%rax
    5bf1:	48 63 4c c8 1c       	movslq 0x1c(%rax,%rcx,8),%rcx
    5bf6:	48 89 44 24 b8       	mov    %rax,-0x48(%rsp)
    5bfb:	48 89 c8             	mov    %rcx,%rax
    5bfe:	48 c1 f8 3f          	sar    $0x3f,%rax
    5c02:	48 89 4c 24 90       	mov    %rcx,-0x70(%rsp)
    5c07:	48 21 d0             	and    %rdx,%rax
    5c0a:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    5c0e:	49 8d 04 c0          	lea    (%r8,%rax,8),%rax
    5c12:	4c 8d 04 c9          	lea    (%rcx,%rcx,8),%r8
    5c16:	42 8b 44 c0 34       	mov    0x34(%rax,%r8,8),%eax
    5c1b:	89 44 24 a8          	mov    %eax,-0x58(%rsp)
    5c1f:	85 c0                	test   %eax,%eax
    5c21:	7e 15                	jle    0x5c38
    5c23:	48 8b 44 24 38       	mov    0x38(%rsp),%rax
    5c28:	c5 fb 10 70 08       	vmovsd 0x8(%rax),%xmm6
    5c2d:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
    5c31:	0f 96 44 24 a0       	setbe  -0x60(%rsp)
    5c36:	eb 0a                	jmp    0x5c42
    5c38:	48 8b 44 24 38       	mov    0x38(%rsp),%rax
    5c3d:	c6 44 24 a0 01       	movb   $0x1,-0x60(%rsp)
    5c42:	48 8b 48 48          	mov    0x48(%rax),%rcx
    5c46:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    5c4b:	48 89 c8             	mov    %rcx,%rax
    5c4e:	48 c1 f8 3f          	sar    $0x3f,%rax
    5c52:	4c 8d 04 c9          	lea    (%rcx,%rcx,8),%r8
    5c56:	48 89 4c 24 88       	mov    %rcx,-0x78(%rsp)
    5c5b:	48 21 d8             	and    %rbx,%rax
    5c5e:	4e 8d 04 c2          	lea    (%rdx,%r8,8),%r8
    5c62:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    5c66:	4d 63 74 c0 28       	movslq 0x28(%r8,%rax,8),%r14
    5c6b:	4c 39 f1             	cmp    %r14,%rcx
    5c6e:	0f 85 11 02 00 00    	jne    0x5e85
    5c74:	48 8b 44 24 38       	mov    0x38(%rsp),%rax
    5c79:	48 83 78 40 01       	cmpq   $0x1,0x40(%rax)
    5c7e:	75 2e                	jne    0x5cae
    5c80:	48 8b 68 50          	mov    0x50(%rax),%rbp
    5c84:	48 03 6c 24 88       	add    -0x78(%rsp),%rbp
    5c89:	48 89 e8             	mov    %rbp,%rax
    5c8c:	48 c1 f8 3f          	sar    $0x3f,%rax
    5c90:	4c 8d 44 ed 00       	lea    0x0(%rbp,%rbp,8),%r8
    5c95:	48 21 d8             	and    %rbx,%rax
    5c98:	4e 8d 04 c2          	lea    (%rdx,%r8,8),%r8
    5c9c:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    5ca0:	4d 63 7c c0 28       	movslq 0x28(%r8,%rax,8),%r15
    5ca5:	4c 39 fd             	cmp    %r15,%rbp
    5ca8:	0f 85 90 02 00 00    	jne    0x5f3e
    5cae:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    5cb5:	48 8b 44 24 b8       	mov    -0x48(%rsp),%rax
    5cba:	4c 8b 44 24 c8       	mov    -0x38(%rsp),%r8
    5cbf:	4e 8d 04 c0          	lea    (%rax,%r8,8),%r8
    5cc3:	41 83 78 10 01       	cmpl   $0x1,0x10(%r8)
    5cc8:	0f 85 03 05 00 00    	jne    0x61d1
    5cce:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    5cd2:	0f 85 f9 04 00 00    	jne    0x61d1
    5cd8:	49 63 40 14          	movslq 0x14(%r8),%rax
    5cdc:	48 89 44 24 b8       	mov    %rax,-0x48(%rsp)
    5ce1:	48 83 f8 02          	cmp    $0x2,%rax
    5ce5:	0f 8c 65 fd ff ff    	jl     0x5a50
    5ceb:	48 8b 4c 24 80       	mov    -0x80(%rsp),%rcx
    5cf0:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
    5cf7:	00 
    5cf8:	b8 00 00 00 00       	mov    $0x0,%eax
    5cfd:	85 c9                	test   %ecx,%ecx
    5cff:	4c 8d 04 8a          	lea    (%rdx,%rcx,4),%r8
    5d03:	48 0f 48 84 24 e0 01 	cmovs  0x1e0(%rsp),%rax
    5d0a:	00 00 
    5d0c:	83 7c 24 a8 00       	cmpl   $0x0,-0x58(%rsp)
    5d11:	4d 8d 14 80          	lea    (%r8,%rax,4),%r10
    5d15:	0f 8e 09 04 00 00    	jle    0x6124
    5d1b:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    5d20:	b8 01 00 00 00       	mov    $0x1,%eax
    5d25:	48 89 44 24 a8       	mov    %rax,-0x58(%rsp)
    5d2a:	eb 22                	jmp    0x5d4e
    5d2c:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    5d30:	0f 85 27 05 00 00    	jne    0x625d
    5d36:	48 8b 44 24 a8       	mov    -0x58(%rsp),%rax
    5d3b:	48 ff c0             	inc    %rax
    5d3e:	48 89 44 24 a8       	mov    %rax,-0x58(%rsp)
    5d43:	48 3b 44 24 b8       	cmp    -0x48(%rsp),%rax
    5d48:	0f 84 02 fd ff ff    	je     0x5a50
    5d4e:	48 8b 44 24 88       	mov    -0x78(%rsp),%rax
    5d53:	48 8b 4c 24 a8       	mov    -0x58(%rsp),%rcx
    5d58:	4c 8d 3c 01          	lea    (%rcx,%rax,1),%r15
    5d5c:	4c 89 f8             	mov    %r15,%rax
    5d5f:	48 c1 f8 3f          	sar    $0x3f,%rax
    5d63:	4f 8d 04 ff          	lea    (%r15,%r15,8),%r8
    5d67:	48 21 d8             	and    %rbx,%rax
    5d6a:	4e 8d 04 c2          	lea    (%rdx,%r8,8),%r8
    5d6e:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    5d72:	4d 63 74 c0 28       	movslq 0x28(%r8,%rax,8),%r14
    5d77:	4d 39 f7             	cmp    %r14,%r15
    5d7a:	74 ba                	je     0x5d36
    5d7c:	80 7c 24 a0 00       	cmpb   $0x0,-0x60(%rsp)
    5d81:	4c 89 7c 24 80       	mov    %r15,-0x80(%rsp)
    5d86:	74 26                	je     0x5dae
    5d88:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    5d8f:	e9 9b 00 00 00       	jmp    0x5e2f
    5d94:	66 66 66 2e 0f 1f 84 	data16 data16 cs nopw 0x0(%rax,%rax,1)
    5d9b:	00 00 00 00 00 
    5da0:	4a 8d 04 c2          	lea    (%rdx,%r8,8),%rax
    5da4:	4e 63 74 f0 28       	movslq 0x28(%rax,%r14,8),%r14
    5da9:	4d 39 f7             	cmp    %r14,%r15
    5dac:	74 88                	je     0x5d36
    5dae:	49 63 ce             	movslq %r14d,%rcx
    5db1:	b8 00 00 00 00       	mov    $0x0,%eax
    5db6:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    5dbc:	85 c9                	test   %ecx,%ecx
    5dbe:	4c 8d 34 c9          	lea    (%rcx,%rcx,8),%r14
    5dc2:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    5dc9:	00 00 
    5dcb:	4c 0f 48 c3          	cmovs  %rbx,%r8
    5dcf:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    5dd3:	48 01 c8             	add    %rcx,%rax
    5dd6:	48 0f af 84 24 e0 01 	imul   0x1e0(%rsp),%rax
    5ddd:	00 00 
    5ddf:	c4 c1 7a 10 34 82    	vmovss (%r10,%rax,4),%xmm6
    5de5:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    5de9:	76 b5                	jbe    0x5da0
    5deb:	4c 8b 7c 24 90       	mov    -0x70(%rsp),%r15
    5df0:	4a 8d 04 c2          	lea    (%rdx,%r8,8),%rax
    5df4:	46 39 7c f0 40       	cmp    %r15d,0x40(%rax,%r14,8)
    5df9:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    5dfe:	75 a0                	jne    0x5da0
    5e00:	e9 27 ff ff ff       	jmp    0x5d2c
    5e05:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
    5e0c:	00 00 00 00 
    5e10:	4c 8b 7c 24 80       	mov    -0x80(%rsp),%r15
    5e15:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    5e19:	49 0f 44 ce          	cmove  %r14,%rcx
    5e1d:	4a 8d 04 c2          	lea    (%rdx,%r8,8),%rax
    5e21:	4c 63 74 e8 28       	movslq 0x28(%rax,%rbp,8),%r14
    5e26:	4d 39 f7             	cmp    %r14,%r15
    5e29:	0f 84 fd fe ff ff    	je     0x5d2c
    5e2f:	4d 63 f6             	movslq %r14d,%r14
    5e32:	b8 00 00 00 00       	mov    $0x0,%eax
    5e37:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    5e3d:	45 85 f6             	test   %r14d,%r14d
    5e40:	4b 8d 2c f6          	lea    (%r14,%r14,8),%rbp
    5e44:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    5e4b:	00 00 
    5e4d:	4c 0f 48 c3          	cmovs  %rbx,%r8
    5e51:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    5e55:	4c 01 f0             	add    %r14,%rax
    5e58:	48 0f af 84 24 e0 01 	imul   0x1e0(%rsp),%rax
    5e5f:	00 00 
    5e61:	c4 c1 7a 10 34 82    	vmovss (%r10,%rax,4),%xmm6
    5e67:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    5e6b:	76 b0                	jbe    0x5e1d
    5e6d:	4c 8b 7c 24 90       	mov    -0x70(%rsp),%r15
    5e72:	4a 8d 04 c2          	lea    (%rdx,%r8,8),%rax
    5e76:	44 39 7c e8 40       	cmp    %r15d,0x40(%rax,%rbp,8)
    5e7b:	75 93                	jne    0x5e10
    5e7d:	4c 89 f1             	mov    %r14,%rcx
    5e80:	e9 a7 fe ff ff       	jmp    0x5d2c
    5e85:	48 8b 4c 24 80       	mov    -0x80(%rsp),%rcx
    5e8a:	b8 00 00 00 00       	mov    $0x0,%eax
    5e8f:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
    5e96:	00 
    5e97:	85 c9                	test   %ecx,%ecx
    5e99:	48 0f 48 84 24 e0 01 	cmovs  0x1e0(%rsp),%rax
    5ea0:	00 00 
    5ea2:	83 7c 24 a8 00       	cmpl   $0x0,-0x58(%rsp)
    5ea7:	48 8d 04 82          	lea    (%rdx,%rax,4),%rax
    5eab:	48 8d 2c 88          	lea    (%rax,%rcx,4),%rbp
    5eaf:	0f 8e 4c 01 00 00    	jle    0x6001
    5eb5:	80 7c 24 a0 00       	cmpb   $0x0,-0x60(%rsp)
    5eba:	0f 84 9d 01 00 00    	je     0x605d
    5ec0:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    5ec5:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    5ecc:	eb 14                	jmp    0x5ee2
    5ece:	4a 8d 04 fa          	lea    (%rdx,%r15,8),%rax
    5ed2:	4e 63 74 d0 28       	movslq 0x28(%rax,%r10,8),%r14
    5ed7:	4c 39 74 24 88       	cmp    %r14,-0x78(%rsp)
    5edc:	0f 84 71 03 00 00    	je     0x6253
    5ee2:	4d 63 f6             	movslq %r14d,%r14
    5ee5:	b8 00 00 00 00       	mov    $0x0,%eax
    5eea:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    5ef0:	45 85 f6             	test   %r14d,%r14d
    5ef3:	4f 8d 14 f6          	lea    (%r14,%r14,8),%r10
    5ef7:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    5efe:	00 00 
    5f00:	4c 0f 48 c3          	cmovs  %rbx,%r8
    5f04:	4f 8d 3c c0          	lea    (%r8,%r8,8),%r15
    5f08:	4c 01 f0             	add    %r14,%rax
    5f0b:	48 0f af 84 24 e0 01 	imul   0x1e0(%rsp),%rax
    5f12:	00 00 
    5f14:	c5 fa 10 74 85 00    	vmovss 0x0(%rbp,%rax,4),%xmm6
    5f1a:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    5f1e:	76 ae                	jbe    0x5ece
    5f20:	4c 8b 44 24 90       	mov    -0x70(%rsp),%r8
    5f25:	4a 8d 04 fa          	lea    (%rdx,%r15,8),%rax
    5f29:	46 39 44 d0 40       	cmp    %r8d,0x40(%rax,%r10,8)
    5f2e:	0f 84 1c 03 00 00    	je     0x6250
    5f34:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    5f38:	49 0f 44 ce          	cmove  %r14,%rcx
    5f3c:	eb 90                	jmp    0x5ece
    5f3e:	48 8b 4c 24 80       	mov    -0x80(%rsp),%rcx
    5f43:	b8 00 00 00 00       	mov    $0x0,%eax
    5f48:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
    5f4f:	00 
    5f50:	85 c9                	test   %ecx,%ecx
    5f52:	48 0f 48 84 24 e0 01 	cmovs  0x1e0(%rsp),%rax
    5f59:	00 00 
    5f5b:	83 7c 24 a8 00       	cmpl   $0x0,-0x58(%rsp)
    5f60:	48 8d 04 82          	lea    (%rdx,%rax,4),%rax
    5f64:	4c 8d 34 88          	lea    (%rax,%rcx,4),%r14
    5f68:	0f 8e 5c 01 00 00    	jle    0x60ca
    5f6e:	80 7c 24 a0 00       	cmpb   $0x0,-0x60(%rsp)
    5f73:	4c 89 74 24 e0       	mov    %r14,-0x20(%rsp)
    5f78:	0f 84 62 02 00 00    	je     0x61e0
    5f7e:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    5f83:	48 c7 c1 ff ff ff ff 	mov    $0xffffffffffffffff,%rcx
    5f8a:	eb 1f                	jmp    0x5fab
    5f8c:	4c 8b 74 24 e0       	mov    -0x20(%rsp),%r14
    5f91:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    5f95:	49 0f 44 cf          	cmove  %r15,%rcx
    5f99:	4a 8d 04 c2          	lea    (%rdx,%r8,8),%rax
    5f9d:	4e 63 7c d0 28       	movslq 0x28(%rax,%r10,8),%r15
    5fa2:	4c 39 fd             	cmp    %r15,%rbp
    5fa5:	0f 84 0a fd ff ff    	je     0x5cb5
    5fab:	4d 63 ff             	movslq %r15d,%r15
    5fae:	b8 00 00 00 00       	mov    $0x0,%eax
    5fb3:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    5fb9:	45 85 ff             	test   %r15d,%r15d
    5fbc:	4f 8d 14 ff          	lea    (%r15,%r15,8),%r10
    5fc0:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    5fc7:	00 00 
    5fc9:	4c 0f 48 c3          	cmovs  %rbx,%r8
    5fcd:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    5fd1:	4c 01 f8             	add    %r15,%rax
    5fd4:	48 0f af 84 24 e0 01 	imul   0x1e0(%rsp),%rax
    5fdb:	00 00 
    5fdd:	c4 c1 7a 10 34 86    	vmovss (%r14,%rax,4),%xmm6
    5fe3:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    5fe7:	76 b0                	jbe    0x5f99
    5fe9:	4c 8b 74 24 90       	mov    -0x70(%rsp),%r14
    5fee:	4a 8d 04 c2          	lea    (%rdx,%r8,8),%rax
    5ff2:	46 39 74 d0 40       	cmp    %r14d,0x40(%rax,%r10,8)
    5ff7:	75 93                	jne    0x5f8c
    5ff9:	4c 89 f9             	mov    %r15,%rcx
    5ffc:	e9 b4 fc ff ff       	jmp    0x5cb5
    6001:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    6006:	49 63 ce             	movslq %r14d,%rcx
    6009:	b8 00 00 00 00       	mov    $0x0,%eax
    600e:	85 c9                	test   %ecx,%ecx
    6010:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    6017:	00 00 
    6019:	48 01 c8             	add    %rcx,%rax
    601c:	48 0f af 84 24 e0 01 	imul   0x1e0(%rsp),%rax
    6023:	00 00 
    6025:	c5 fa 10 74 85 00    	vmovss 0x0(%rbp,%rax,4),%xmm6
    602b:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    602f:	0f 87 1e 02 00 00    	ja     0x6253
    6035:	85 c9                	test   %ecx,%ecx
    6037:	b8 00 00 00 00       	mov    $0x0,%eax
    603c:	4c 8d 04 c9          	lea    (%rcx,%rcx,8),%r8
    6040:	48 0f 48 c3          	cmovs  %rbx,%rax
    6044:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    6048:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    604c:	4e 63 74 c0 28       	movslq 0x28(%rax,%r8,8),%r14
    6051:	4c 39 74 24 88       	cmp    %r14,-0x78(%rsp)
    6056:	75 ae                	jne    0x6006
    6058:	e9 17 fc ff ff       	jmp    0x5c74
    605d:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    6062:	eb 14                	jmp    0x6078
    6064:	4a 8d 04 c2          	lea    (%rdx,%r8,8),%rax
    6068:	4e 63 74 d0 28       	movslq 0x28(%rax,%r10,8),%r14
    606d:	4c 39 74 24 88       	cmp    %r14,-0x78(%rsp)
    6072:	0f 84 fc fb ff ff    	je     0x5c74
    6078:	49 63 ce             	movslq %r14d,%rcx
    607b:	b8 00 00 00 00       	mov    $0x0,%eax
    6080:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    6086:	85 c9                	test   %ecx,%ecx
    6088:	4c 8d 14 c9          	lea    (%rcx,%rcx,8),%r10
    608c:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    6093:	00 00 
    6095:	4c 0f 48 c3          	cmovs  %rbx,%r8
    6099:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    609d:	48 01 c8             	add    %rcx,%rax
    60a0:	48 0f af 84 24 e0 01 	imul   0x1e0(%rsp),%rax
    60a7:	00 00 
    60a9:	c5 fa 10 74 85 00    	vmovss 0x0(%rbp,%rax,4),%xmm6
    60af:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    60b3:	76 af                	jbe    0x6064
    60b5:	4c 8b 74 24 90       	mov    -0x70(%rsp),%r14
    60ba:	4a 8d 04 c2          	lea    (%rdx,%r8,8),%rax
    60be:	46 39 74 d0 40       	cmp    %r14d,0x40(%rax,%r10,8)
    60c3:	75 9f                	jne    0x6064
    60c5:	e9 89 01 00 00       	jmp    0x6253
    60ca:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    60cf:	49 63 cf             	movslq %r15d,%rcx
    60d2:	b8 00 00 00 00       	mov    $0x0,%eax
    60d7:	85 c9                	test   %ecx,%ecx
    60d9:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    60e0:	00 00 
    60e2:	48 01 c8             	add    %rcx,%rax
    60e5:	48 0f af 84 24 e0 01 	imul   0x1e0(%rsp),%rax
    60ec:	00 00 
    60ee:	c4 c1 7a 10 34 86    	vmovss (%r14,%rax,4),%xmm6
    60f4:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    60f8:	0f 87 b7 fb ff ff    	ja     0x5cb5
    60fe:	85 c9                	test   %ecx,%ecx
    6100:	b8 00 00 00 00       	mov    $0x0,%eax
    6105:	4c 8d 04 c9          	lea    (%rcx,%rcx,8),%r8
    6109:	48 0f 48 c3          	cmovs  %rbx,%rax
    610d:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    6111:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    6115:	4e 63 7c c0 28       	movslq 0x28(%rax,%r8,8),%r15
    611a:	4c 39 fd             	cmp    %r15,%rbp
    611d:	75 b0                	jne    0x60cf
    611f:	e9 8a fb ff ff       	jmp    0x5cae
    6124:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    6129:	41 b8 01 00 00 00    	mov    $0x1,%r8d
    612f:	eb 18                	jmp    0x6149
    6131:	41 83 fe ff          	cmp    $0xffffffff,%r14d
    6135:	0f 85 96 00 00 00    	jne    0x61d1
    613b:	49 ff c0             	inc    %r8
    613e:	4c 3b 44 24 b8       	cmp    -0x48(%rsp),%r8
    6143:	0f 84 07 f9 ff ff    	je     0x5a50
    6149:	48 8b 44 24 88       	mov    -0x78(%rsp),%rax
    614e:	4d 8d 3c 00          	lea    (%r8,%rax,1),%r15
    6152:	4c 89 f8             	mov    %r15,%rax
    6155:	48 c1 f8 3f          	sar    $0x3f,%rax
    6159:	4f 8d 34 ff          	lea    (%r15,%r15,8),%r14
    615d:	48 21 d8             	and    %rbx,%rax
    6160:	4e 8d 34 f2          	lea    (%rdx,%r14,8),%r14
    6164:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    6168:	4d 63 74 c6 28       	movslq 0x28(%r14,%rax,8),%r14
    616d:	4d 39 f7             	cmp    %r14,%r15
    6170:	74 c9                	je     0x613b
    6172:	66 66 66 66 66 2e 0f 	data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    6179:	1f 84 00 00 00 00 00 
    6180:	49 63 ce             	movslq %r14d,%rcx
    6183:	b8 00 00 00 00       	mov    $0x0,%eax
    6188:	85 c9                	test   %ecx,%ecx
    618a:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    6191:	00 00 
    6193:	48 01 c8             	add    %rcx,%rax
    6196:	48 0f af 84 24 e0 01 	imul   0x1e0(%rsp),%rax
    619d:	00 00 
    619f:	c4 c1 7a 10 34 82    	vmovss (%r10,%rax,4),%xmm6
    61a5:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    61a9:	77 86                	ja     0x6131
    61ab:	85 c9                	test   %ecx,%ecx
    61ad:	b8 00 00 00 00       	mov    $0x0,%eax
    61b2:	4c 8d 34 c9          	lea    (%rcx,%rcx,8),%r14
    61b6:	48 0f 48 c3          	cmovs  %rbx,%rax
    61ba:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    61be:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    61c2:	4e 63 74 f0 28       	movslq 0x28(%rax,%r14,8),%r14
    61c7:	4d 39 f7             	cmp    %r14,%r15
    61ca:	75 b4                	jne    0x6180
    61cc:	e9 6a ff ff ff       	jmp    0x613b
    61d1:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    61d5:	0f 85 82 00 00 00    	jne    0x625d
    61db:	e9 70 f8 ff ff       	jmp    0x5a50
    61e0:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    61e5:	eb 12                	jmp    0x61f9
    61e7:	4a 8d 04 c2          	lea    (%rdx,%r8,8),%rax
    61eb:	4e 63 7c d0 28       	movslq 0x28(%rax,%r10,8),%r15
    61f0:	4c 39 fd             	cmp    %r15,%rbp
    61f3:	0f 84 b5 fa ff ff    	je     0x5cae
    61f9:	49 63 cf             	movslq %r15d,%rcx
    61fc:	b8 00 00 00 00       	mov    $0x0,%eax
    6201:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    6207:	85 c9                	test   %ecx,%ecx
    6209:	4c 8d 14 c9          	lea    (%rcx,%rcx,8),%r10
    620d:	48 0f 48 84 24 d8 01 	cmovs  0x1d8(%rsp),%rax
    6214:	00 00 
    6216:	4c 0f 48 c3          	cmovs  %rbx,%r8
    621a:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    621e:	48 01 c8             	add    %rcx,%rax
    6221:	48 0f af 84 24 e0 01 	imul   0x1e0(%rsp),%rax
    6228:	00 00 
    622a:	c4 c1 7a 10 34 86    	vmovss (%r14,%rax,4),%xmm6
    6230:	c5 f8 2e f5          	vucomiss %xmm5,%xmm6
    6234:	76 b1                	jbe    0x61e7
    6236:	4c 8b 74 24 90       	mov    -0x70(%rsp),%r14
    623b:	4a 8d 04 c2          	lea    (%rdx,%r8,8),%rax
    623f:	46 39 74 d0 40       	cmp    %r14d,0x40(%rax,%r10,8)
    6244:	4c 8b 74 24 e0       	mov    -0x20(%rsp),%r14
    6249:	75 9c                	jne    0x61e7
    624b:	e9 65 fa ff ff       	jmp    0x5cb5
    6250:	4c 89 f1             	mov    %r14,%rcx
    6253:	48 83 f9 ff          	cmp    $0xffffffffffffffff,%rcx
    6257:	0f 84 17 fa ff ff    	je     0x5c74
    625d:	8b 46 2c             	mov    0x2c(%rsi),%eax
    6260:	48 8b 94 24 30 01 00 	mov    0x130(%rsp),%rdx
    6267:	00 
    6268:	48 8b 5c 24 38       	mov    0x38(%rsp),%rbx
    626d:	4c 89 5c 24 90       	mov    %r11,-0x70(%rsp)
    6272:	41 89 45 20          	mov    %eax,0x20(%r13)
    6276:	83 f8 ff             	cmp    $0xffffffff,%eax
    6279:	0f 85 88 00 00 00    	jne    0x6307
    627f:	31 c0                	xor    %eax,%eax
    6281:	41 83 7d 10 02       	cmpl   $0x2,0x10(%r13)
    6286:	4c 8b 9c 24 28 01 00 	mov    0x128(%rsp),%r11
    628d:	00 
    628e:	41 b8 00 00 00 00    	mov    $0x0,%r8d
    6294:	48 63 f7             	movslq %edi,%rsi
    6297:	41 bf 00 00 00 00    	mov    $0x0,%r15d
    629d:	48 8d 34 f6          	lea    (%rsi,%rsi,8),%rsi
    62a1:	0f 94 c0             	sete   %al
    62a4:	85 ff                	test   %edi,%edi
    62a6:	4c 0f 48 c2          	cmovs  %rdx,%r8
    62aa:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    62ae:	4f 8d 04 c3          	lea    (%r11,%r8,8),%r8
    62b2:	49 8d 34 f0          	lea    (%r8,%rsi,8),%rsi
    62b6:	4c 8b 44 c3 58       	mov    0x58(%rbx,%rax,8),%r8
    62bb:	4d 8d 50 ff          	lea    -0x1(%r8),%r10
    62bf:	4d 85 c0             	test   %r8,%r8
    62c2:	49 89 d0             	mov    %rdx,%r8
    62c5:	4f 8d 34 d2          	lea    (%r10,%r10,8),%r14
    62c9:	4d 0f 4f c7          	cmovg  %r15,%r8
    62cd:	4f 8d 04 c0          	lea    (%r8,%r8,8),%r8
    62d1:	4f 8d 34 f3          	lea    (%r11,%r14,8),%r14
    62d5:	4f 8d 04 c6          	lea    (%r14,%r8,8),%r8
    62d9:	4d 63 44 80 2c       	movslq 0x2c(%r8,%rax,4),%r8
    62de:	44 89 44 86 2c       	mov    %r8d,0x2c(%rsi,%rax,4)
    62e3:	4c 89 54 c3 58       	mov    %r10,0x58(%rbx,%rax,8)
    62e8:	4b 8d 04 c0          	lea    (%r8,%r8,8),%rax
    62ec:	49 c1 f8 3f          	sar    $0x3f,%r8
    62f0:	49 21 d0             	and    %rdx,%r8
    62f3:	4b 8d 34 c0          	lea    (%r8,%r8,8),%rsi
    62f7:	49 8d 34 f3          	lea    (%r11,%rsi,8),%rsi
    62fb:	89 7c c6 28          	mov    %edi,0x28(%rsi,%rax,8)
    62ff:	41 c7 45 28 ff ff ff 	movl   $0xffffffff,0x28(%r13)
    6306:	ff 
    6307:	4c 8b 5c 24 78       	mov    0x78(%rsp),%r11
    630c:	4c 8b 7c 24 70       	mov    0x70(%rsp),%r15
    6311:	49 89 ca             	mov    %rcx,%r10
    6314:	49 c1 fa 3f          	sar    $0x3f,%r10
    6318:	48 8d 34 c9          	lea    (%rcx,%rcx,8),%rsi
    631c:	4c 8b ac 24 e0 00 00 	mov    0xe0(%rsp),%r13
    6323:	00 
    6324:	4c 89 d0             	mov    %r10,%rax
    6327:	4c 21 d8             	and    %r11,%rax
    632a:	49 8d 3c f7          	lea    (%r15,%rsi,8),%rdi
    632e:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    6332:	83 7c c7 30 ff       	cmpl   $0xffffffff,0x30(%rdi,%rax,8)
    6337:	48 8d 34 c7          	lea    (%rdi,%rax,8),%rsi
    633b:	74 41                	je     0x637e
    633d:	48 63 46 2c          	movslq 0x2c(%rsi),%rax
    6341:	4c 63 76 28          	movslq 0x28(%rsi),%r14
    6345:	89 c7                	mov    %eax,%edi
    6347:	4c 8d 04 c0          	lea    (%rax,%rax,8),%r8
    634b:	48 c1 f8 3f          	sar    $0x3f,%rax
    634f:	4c 21 d8             	and    %r11,%rax
    6352:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    6356:	49 8d 04 c7          	lea    (%r15,%rax,8),%rax
    635a:	46 89 74 c0 28       	mov    %r14d,0x28(%rax,%r8,8)
    635f:	4b 8d 04 f6          	lea    (%r14,%r14,8),%rax
    6363:	49 c1 fe 3f          	sar    $0x3f,%r14
    6367:	4d 21 de             	and    %r11,%r14
    636a:	4f 8d 04 f6          	lea    (%r14,%r14,8),%r8
    636e:	4f 8d 04 c7          	lea    (%r15,%r8,8),%r8
    6372:	41 89 7c c0 2c       	mov    %edi,0x2c(%r8,%rax,8)
    6377:	c7 46 30 ff ff ff ff 	movl   $0xffffffff,0x30(%rsi)
    637e:	80 7e 47 01          	cmpb   $0x1,0x47(%rsi)
    6382:	4c 8b 9c 24 28 01 00 	mov    0x128(%rsp),%r11
    6389:	00 
    638a:	0f 85 c8 01 00 00    	jne    0x6558
    6390:	c5 bb 5c 76 10       	vsubsd 0x10(%rsi),%xmm8,%xmm6
    6395:	48 63 46 3c          	movslq 0x3c(%rsi),%rax
    6399:	48 83 f8 02          	cmp    $0x2,%rax
    639d:	7c 14                	jl     0x63b3
    639f:	48 ff c8             	dec    %rax
    63a2:	c4 e1 83 2a f8       	vcvtsi2sd %rax,%xmm15,%xmm7
    63a7:	c5 c3 59 3b          	vmulsd (%rbx),%xmm7,%xmm7
    63ab:	c5 c3 58 fa          	vaddsd %xmm2,%xmm7,%xmm7
    63af:	c5 cb 5e f7          	vdivsd %xmm7,%xmm6,%xmm6
    63b3:	4c 89 d0             	mov    %r10,%rax
    63b6:	48 23 84 24 e8 00 00 	and    0xe8(%rsp),%rax
    63bd:	00 
    63be:	c5 cb 58 76 08       	vaddsd 0x8(%rsi),%xmm6,%xmm6
    63c3:	48 8b 94 24 60 01 00 	mov    0x160(%rsp),%rdx
    63ca:	00 
    63cb:	48 01 c8             	add    %rcx,%rax
    63ce:	48 0f af 84 24 f0 00 	imul   0xf0(%rsp),%rax
    63d5:	00 00 
    63d7:	c5 fb 11 76 08       	vmovsd %xmm6,0x8(%rsi)
    63dc:	c5 7b 11 46 10       	vmovsd %xmm8,0x10(%rsi)
    63e1:	4c 8d 3c 40          	lea    (%rax,%rax,2),%r15
    63e5:	4b 8b 7c fd 10       	mov    0x10(%r13,%r15,8),%rdi
    63ea:	4d 89 d5             	mov    %r10,%r13
    63ed:	4c 23 ac 24 d8 01 00 	and    0x1d8(%rsp),%r13
    63f4:	00 
    63f5:	48 89 f8             	mov    %rdi,%rax
    63f8:	48 c1 f8 3f          	sar    $0x3f,%rax
    63fc:	48 23 84 24 68 01 00 	and    0x168(%rsp),%rax
    6403:	00 
    6404:	4c 6b c7 38          	imul   $0x38,%rdi,%r8
    6408:	49 01 cd             	add    %rcx,%r13
    640b:	49 01 d0             	add    %rdx,%r8
    640e:	48 8b 94 24 e0 01 00 	mov    0x1e0(%rsp),%rdx
    6415:	00 
    6416:	4c 6b f0 38          	imul   $0x38,%rax,%r14
    641a:	4b 63 44 06 28       	movslq 0x28(%r14,%r8,1),%rax
    641f:	4c 0f af ea          	imul   %rdx,%r13
    6423:	48 89 c5             	mov    %rax,%rbp
    6426:	48 c1 fd 3f          	sar    $0x3f,%rbp
    642a:	48 21 d5             	and    %rdx,%rbp
    642d:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
    6434:	00 
    6435:	4e 8d 2c aa          	lea    (%rdx,%r13,4),%r13
    6439:	48 8b 94 24 30 01 00 	mov    0x130(%rsp),%rdx
    6440:	00 
    6441:	4d 8d 6c ad 00       	lea    0x0(%r13,%rbp,4),%r13
    6446:	48 8b ac 24 e0 00 00 	mov    0xe0(%rsp),%rbp
    644d:	00 
    644e:	c4 c1 7a 10 7c 85 00 	vmovss 0x0(%r13,%rax,4),%xmm7
    6455:	31 c0                	xor    %eax,%eax
    6457:	c4 21 7b 10 4c fd 08 	vmovsd 0x8(%rbp,%r15,8),%xmm9
    645e:	c5 c2 5a ff          	vcvtss2sd %xmm7,%xmm7,%xmm7
    6462:	c5 b3 5c f6          	vsubsd %xmm6,%xmm9,%xmm6
    6466:	c5 cb 5f f4          	vmaxsd %xmm4,%xmm6,%xmm6
    646a:	c5 cb 5e f7          	vdivsd %xmm7,%xmm6,%xmm6
    646e:	c4 81 7b 11 74 06 08 	vmovsd %xmm6,0x8(%r14,%r8,1)
    6475:	c4 a1 3b 5c 74 fd 00 	vsubsd 0x0(%rbp,%r15,8),%xmm8,%xmm6
    647c:	c4 81 4b 58 74 06 20 	vaddsd 0x20(%r14,%r8,1),%xmm6,%xmm6
    6483:	c4 81 7b 11 74 06 20 	vmovsd %xmm6,0x20(%r14,%r8,1)
    648a:	c7 46 3c 00 00 00 00 	movl   $0x0,0x3c(%rsi)
    6491:	80 7e 47 01          	cmpb   $0x1,0x47(%rsi)
    6495:	c5 bb 5c 76 18       	vsubsd 0x18(%rsi),%xmm8,%xmm6
    649a:	0f 94 c0             	sete   %al
    649d:	c5 cb 58 74 c3 20    	vaddsd 0x20(%rbx,%rax,8),%xmm6,%xmm6
    64a3:	c5 fb 11 74 c3 20    	vmovsd %xmm6,0x20(%rbx,%rax,8)
    64a9:	66 c7 46 46 00 00    	movw   $0x0,0x46(%rsi)
    64af:	4f 63 7c 06 28       	movslq 0x28(%r14,%r8,1),%r15
    64b4:	4d 01 f0             	add    %r14,%r8
    64b7:	4c 89 f8             	mov    %r15,%rax
    64ba:	48 c1 f8 3f          	sar    $0x3f,%rax
    64be:	4f 8d 34 ff          	lea    (%r15,%r15,8),%r14
    64c2:	48 21 d0             	and    %rdx,%rax
    64c5:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    64c9:	49 8d 04 c3          	lea    (%r11,%rax,8),%rax
    64cd:	42 83 7c f0 28 ff    	cmpl   $0xffffffff,0x28(%rax,%r14,8)
    64d3:	4e 8d 34 f0          	lea    (%rax,%r14,8),%r14
    64d7:	74 0e                	je     0x64e7
    64d9:	41 8b 46 20          	mov    0x20(%r14),%eax
    64dd:	41 89 40 2c          	mov    %eax,0x2c(%r8)
    64e1:	41 89 7e 20          	mov    %edi,0x20(%r14)
    64e5:	eb 71                	jmp    0x6558
    64e7:	31 c0                	xor    %eax,%eax
    64e9:	41 83 7e 10 02       	cmpl   $0x2,0x10(%r14)
    64ee:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    64f5:	00 
    64f6:	4c 8b 5c 24 38       	mov    0x38(%rsp),%r11
    64fb:	0f 94 c0             	sete   %al
    64fe:	4c 8b 6c c3 58       	mov    0x58(%rbx,%rax,8),%r13
    6503:	4c 89 c3             	mov    %r8,%rbx
    6506:	4c 89 ed             	mov    %r13,%rbp
    6509:	48 c1 fd 3f          	sar    $0x3f,%rbp
    650d:	48 23 ac 24 30 01 00 	and    0x130(%rsp),%rbp
    6514:	00 
    6515:	4f 8d 44 ed 00       	lea    0x0(%r13,%r13,8),%r8
    651a:	4e 8d 04 c2          	lea    (%rdx,%r8,8),%r8
    651e:	48 8b 94 24 30 01 00 	mov    0x130(%rsp),%rdx
    6525:	00 
    6526:	48 8d 6c ed 00       	lea    0x0(%rbp,%rbp,8),%rbp
    652b:	4d 8d 04 e8          	lea    (%r8,%rbp,8),%r8
    652f:	45 89 7c 80 2c       	mov    %r15d,0x2c(%r8,%rax,4)
    6534:	4d 8d 7d 01          	lea    0x1(%r13),%r15
    6538:	4d 89 7c c3 58       	mov    %r15,0x58(%r11,%rax,8)
    653d:	4c 8b 9c 24 28 01 00 	mov    0x128(%rsp),%r11
    6544:	00 
    6545:	45 89 6e 28          	mov    %r13d,0x28(%r14)
    6549:	41 89 7e 20          	mov    %edi,0x20(%r14)
    654d:	41 89 7e 24          	mov    %edi,0x24(%r14)
    6551:	c7 43 2c ff ff ff ff 	movl   $0xffffffff,0x2c(%rbx)
    6558:	4c 03 4c 24 90       	add    -0x70(%rsp),%r9
    655d:	c5 bb 5c 76 10       	vsubsd 0x10(%rsi),%xmm8,%xmm6
    6562:	4c 63 7e 3c          	movslq 0x3c(%rsi),%r15
    6566:	4d 63 71 28          	movslq 0x28(%r9),%r14
    656a:	4c 89 f0             	mov    %r14,%rax
    656d:	48 c1 f8 3f          	sar    $0x3f,%rax
    6571:	4b 8d 3c f6          	lea    (%r14,%r14,8),%rdi
    6575:	48 21 d0             	and    %rdx,%rax
    6578:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    657c:	49 8d 04 c3          	lea    (%r11,%rax,8),%rax
    6580:	8b 6c f8 10          	mov    0x10(%rax,%rdi,8),%ebp
    6584:	49 83 ff 02          	cmp    $0x2,%r15
    6588:	7c 33                	jl     0x65bd
    658a:	48 8b 54 24 38       	mov    0x38(%rsp),%rdx
    658f:	49 8d 47 ff          	lea    -0x1(%r15),%rax
    6593:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
    6598:	4d 89 fd             	mov    %r15,%r13
    659b:	c4 e1 83 2a f8       	vcvtsi2sd %rax,%xmm15,%xmm7
    65a0:	c5 c3 59 3a          	vmulsd (%rdx),%xmm7,%xmm7
    65a4:	c5 c3 58 fa          	vaddsd %xmm2,%xmm7,%xmm7
    65a8:	c5 cb 5e f7          	vdivsd %xmm7,%xmm6,%xmm6
    65ac:	c5 cb 58 76 08       	vaddsd 0x8(%rsi),%xmm6,%xmm6
    65b1:	c5 fb 11 76 08       	vmovsd %xmm6,0x8(%rsi)
    65b6:	c5 7b 11 46 10       	vmovsd %xmm8,0x10(%rsi)
    65bb:	eb 2c                	jmp    0x65e9
    65bd:	c5 cb 58 76 08       	vaddsd 0x8(%rsi),%xmm6,%xmm6
    65c2:	48 8b 5c 24 78       	mov    0x78(%rsp),%rbx
    65c7:	4d 89 fd             	mov    %r15,%r13
    65ca:	c5 fb 11 76 08       	vmovsd %xmm6,0x8(%rsi)
    65cf:	c5 7b 11 46 10       	vmovsd %xmm8,0x10(%rsi)
    65d4:	45 85 ff             	test   %r15d,%r15d
    65d7:	75 10                	jne    0x65e9
    65d9:	c5 7b 11 46 18       	vmovsd %xmm8,0x18(%rsi)
    65de:	45 31 ed             	xor    %r13d,%r13d
    65e1:	48 c7 46 08 00 00 00 	movq   $0x0,0x8(%rsi)
    65e8:	00 
    65e9:	4d 89 d3             	mov    %r10,%r11
    65ec:	4c 23 9c 24 e8 00 00 	and    0xe8(%rsp),%r11
    65f3:	00 
    65f4:	48 8b 94 24 f0 00 00 	mov    0xf0(%rsp),%rdx
    65fb:	00 
    65fc:	b8 00 00 00 00       	mov    $0x0,%eax
    6601:	4c 8b 84 24 e0 00 00 	mov    0xe0(%rsp),%r8
    6608:	00 
    6609:	4f 8d 6c 6d 00       	lea    0x0(%r13,%r13,2),%r13
    660e:	49 01 cb             	add    %rcx,%r11
    6611:	45 85 ff             	test   %r15d,%r15d
    6614:	48 0f 48 c2          	cmovs  %rdx,%rax
    6618:	4c 0f af da          	imul   %rdx,%r11
    661c:	4c 23 94 24 d8 01 00 	and    0x1d8(%rsp),%r10
    6623:	00 
    6624:	48 8b 94 24 e0 01 00 	mov    0x1e0(%rsp),%rdx
    662b:	00 
    662c:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    6630:	4b 8d 3c 5b          	lea    (%r11,%r11,2),%rdi
    6634:	49 01 ca             	add    %rcx,%r10
    6637:	4d 8d 04 f8          	lea    (%r8,%rdi,8),%r8
    663b:	48 89 7c 24 90       	mov    %rdi,-0x70(%rsp)
    6640:	45 85 f6             	test   %r14d,%r14d
    6643:	bf 00 00 00 00       	mov    $0x0,%edi
    6648:	48 0f 48 fa          	cmovs  %rdx,%rdi
    664c:	4c 0f af d2          	imul   %rdx,%r10
    6650:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
    6657:	00 
    6658:	41 ff c7             	inc    %r15d
    665b:	83 fd 01             	cmp    $0x1,%ebp
    665e:	49 8d 04 c0          	lea    (%r8,%rax,8),%rax
    6662:	4e 89 64 e8 10       	mov    %r12,0x10(%rax,%r13,8)
    6667:	c4 21 7b 11 04 e8    	vmovsd %xmm8,(%rax,%r13,8)
    666d:	4e 8d 14 92          	lea    (%rdx,%r10,4),%r10
    6671:	48 8b 94 24 28 01 00 	mov    0x128(%rsp),%rdx
    6678:	00 
    6679:	49 8d 3c ba          	lea    (%r10,%rdi,4),%rdi
    667d:	c4 a1 7a 10 34 b7    	vmovss (%rdi,%r14,4),%xmm6
    6683:	c5 ca 5a f6          	vcvtss2sd %xmm6,%xmm6,%xmm6
    6687:	c4 c1 4b 59 71 08    	vmulsd 0x8(%r9),%xmm6,%xmm6
    668d:	c5 cb 58 76 08       	vaddsd 0x8(%rsi),%xmm6,%xmm6
    6692:	c4 a1 7b 11 74 e8 08 	vmovsd %xmm6,0x8(%rax,%r13,8)
    6699:	44 89 7e 3c          	mov    %r15d,0x3c(%rsi)
    669d:	0f 95 46 46          	setne  0x46(%rsi)
    66a1:	83 fd 02             	cmp    $0x2,%ebp
    66a4:	0f 94 46 47          	sete   0x47(%rsi)
    66a8:	41 89 49 30          	mov    %ecx,0x30(%r9)
    66ac:	74 47                	je     0x66f5
    66ae:	c4 c1 3b 5c 31       	vsubsd (%r9),%xmm8,%xmm6
    66b3:	49 63 41 28          	movslq 0x28(%r9),%rax
    66b7:	66 41 c7 41 34 01 00 	movw   $0x1,0x34(%r9)
    66be:	c4 c1 7b 11 71 18    	vmovsd %xmm6,0x18(%r9)
    66c4:	4c 8d 0c c0          	lea    (%rax,%rax,8),%r9
    66c8:	48 c1 f8 3f          	sar    $0x3f,%rax
    66cc:	48 23 84 24 30 01 00 	and    0x130(%rsp),%rax
    66d3:	00 
    66d4:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    66d8:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    66dc:	4a ff 44 c8 38       	incq   0x38(%rax,%r9,8)
    66e1:	c4 a1 7b 10 3c c8    	vmovsd (%rax,%r9,8),%xmm7
    66e7:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    66eb:	72 08                	jb     0x66f5
    66ed:	4a 8d 04 c8          	lea    (%rax,%r9,8),%rax
    66f1:	48 ff 40 40          	incq   0x40(%rax)
    66f5:	48 8b 44 24 38       	mov    0x38(%rsp),%rax
    66fa:	80 7e 47 01          	cmpb   $0x1,0x47(%rsi)
    66fe:	48 8b 94 24 98 01 00 	mov    0x198(%rsp),%rdx
    6705:	00 
    6706:	4c 8b 70 48          	mov    0x48(%rax),%r14
    670a:	4c 8b 50 50          	mov    0x50(%rax),%r10
    670e:	75 0f                	jne    0x671f
    6710:	48 83 78 40 01       	cmpq   $0x1,0x40(%rax)
    6715:	75 6f                	jne    0x6786
    6717:	4d 89 df             	mov    %r11,%r15
    671a:	4d 01 f2             	add    %r14,%r10
    671d:	eb 1a                	jmp    0x6739
    671f:	80 7e 46 00          	cmpb   $0x0,0x46(%rsi)
    6723:	75 61                	jne    0x6786
    6725:	8b 6e 3c             	mov    0x3c(%rsi),%ebp
    6728:	4c 63 cd             	movslq %ebp,%r9
    672b:	4d 39 ca             	cmp    %r9,%r10
    672e:	7e 5c                	jle    0x678c
    6730:	4d 01 ce             	add    %r9,%r14
    6733:	4d 89 df             	mov    %r11,%r15
    6736:	4d 89 f2             	mov    %r14,%r10
    6739:	4c 8b 5c 24 70       	mov    0x70(%rsp),%r11
    673e:	4c 89 d0             	mov    %r10,%rax
    6741:	48 c1 f8 3f          	sar    $0x3f,%rax
    6745:	4b 8d 3c d2          	lea    (%r10,%r10,8),%rdi
    6749:	48 21 d8             	and    %rbx,%rax
    674c:	48 8d 04 c0          	lea    (%rax,%rax,8),%rax
    6750:	49 8d 3c fb          	lea    (%r11,%rdi,8),%rdi
    6754:	4c 63 4c c7 2c       	movslq 0x2c(%rdi,%rax,8),%r9
    6759:	44 89 cd             	mov    %r9d,%ebp
    675c:	4f 8d 34 c9          	lea    (%r9,%r9,8),%r14
    6760:	49 c1 f9 3f          	sar    $0x3f,%r9
    6764:	49 21 d9             	and    %rbx,%r9
    6767:	4f 8d 0c c9          	lea    (%r9,%r9,8),%r9
    676b:	4f 8d 0c cb          	lea    (%r11,%r9,8),%r9
    676f:	4d 89 fb             	mov    %r15,%r11
    6772:	43 89 4c f1 28       	mov    %ecx,0x28(%r9,%r14,8)
    6777:	89 6e 2c             	mov    %ebp,0x2c(%rsi)
    677a:	44 89 56 28          	mov    %r10d,0x28(%rsi)
    677e:	89 4c c7 2c          	mov    %ecx,0x2c(%rdi,%rax,8)
    6782:	44 89 56 30          	mov    %r10d,0x30(%rsi)
    6786:	8b 6e 3c             	mov    0x3c(%rsi),%ebp
    6789:	4c 63 cd             	movslq %ebp,%r9
    678c:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    6793:	00 
    6794:	c5 f9 28 f3          	vmovapd %xmm3,%xmm6
    6798:	85 ed                	test   %ebp,%ebp
    679a:	0f 8e 21 03 00 00    	jle    0x6ac1
    67a0:	c4 c1 7b 10 70 08    	vmovsd 0x8(%r8),%xmm6
    67a6:	83 fd 01             	cmp    $0x1,%ebp
    67a9:	75 0a                	jne    0x67b5
    67ab:	4c 8b 5c 24 38       	mov    0x38(%rsp),%r11
    67b0:	e9 e2 02 00 00       	jmp    0x6a97
    67b5:	49 83 f9 03          	cmp    $0x3,%r9
    67b9:	41 bd 02 00 00 00    	mov    $0x2,%r13d
    67bf:	41 bf 01 00 00 00    	mov    $0x1,%r15d
    67c5:	4c 89 d8             	mov    %r11,%rax
    67c8:	4d 0f 43 e9          	cmovae %r9,%r13
    67cc:	4d 8d 75 ff          	lea    -0x1(%r13),%r14
    67d0:	45 89 f2             	mov    %r14d,%r10d
    67d3:	41 83 e2 07          	and    $0x7,%r10d
    67d7:	83 fd 09             	cmp    $0x9,%ebp
    67da:	73 12                	jae    0x67ee
    67dc:	4c 8b 5c 24 38       	mov    0x38(%rsp),%r11
    67e1:	48 8b bc 24 e0 00 00 	mov    0xe0(%rsp),%rdi
    67e8:	00 
    67e9:	e9 7f 02 00 00       	jmp    0x6a6d
    67ee:	4c 8b 5c 24 38       	mov    0x38(%rsp),%r11
    67f3:	48 8b bc 24 e0 00 00 	mov    0xe0(%rsp),%rdi
    67fa:	00 
    67fb:	49 83 c5 f7          	add    $0xfffffffffffffff7,%r13
    67ff:	4d 89 ec             	mov    %r13,%r12
    6802:	49 c1 ec 03          	shr    $0x3,%r12
    6806:	49 ff c4             	inc    %r12
    6809:	45 89 e7             	mov    %r12d,%r15d
    680c:	41 83 e7 03          	and    $0x3,%r15d
    6810:	49 83 fd 18          	cmp    $0x18,%r13
    6814:	73 12                	jae    0x6828
    6816:	48 8b 54 24 90       	mov    -0x70(%rsp),%rdx
    681b:	4c 8d 84 d7 c8 00 00 	lea    0xc8(%rdi,%rdx,8),%r8
    6822:	00 
    6823:	e9 b5 01 00 00       	jmp    0x69dd
    6828:	49 81 c0 08 03 00 00 	add    $0x308,%r8
    682f:	49 83 e4 fc          	and    $0xfffffffffffffffc,%r12
    6833:	c4 c1 7b 10 b8 18 fd 	vmovsd -0x2e8(%r8),%xmm7
    683a:	ff ff 
    683c:	c4 41 7b 10 88 30 fd 	vmovsd -0x2d0(%r8),%xmm9
    6843:	ff ff 
    6845:	c4 41 7b 10 90 48 fd 	vmovsd -0x2b8(%r8),%xmm10
    684c:	ff ff 
    684e:	c5 c3 5d f6          	vminsd %xmm6,%xmm7,%xmm6
    6852:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    6856:	c4 41 7b 10 88 60 fd 	vmovsd -0x2a0(%r8),%xmm9
    685d:	ff ff 
    685f:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    6863:	c4 41 7b 10 90 78 fd 	vmovsd -0x288(%r8),%xmm10
    686a:	ff ff 
    686c:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    6870:	c4 41 7b 10 88 90 fd 	vmovsd -0x270(%r8),%xmm9
    6877:	ff ff 
    6879:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    687d:	c4 41 7b 10 90 a8 fd 	vmovsd -0x258(%r8),%xmm10
    6884:	ff ff 
    6886:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    688a:	c4 41 7b 10 88 c0 fd 	vmovsd -0x240(%r8),%xmm9
    6891:	ff ff 
    6893:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    6897:	c4 41 7b 10 90 d8 fd 	vmovsd -0x228(%r8),%xmm10
    689e:	ff ff 
    68a0:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    68a4:	c4 41 7b 10 88 f0 fd 	vmovsd -0x210(%r8),%xmm9
    68ab:	ff ff 
    68ad:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    68b1:	c4 41 7b 10 90 08 fe 	vmovsd -0x1f8(%r8),%xmm10
    68b8:	ff ff 
    68ba:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    68be:	c4 41 7b 10 88 20 fe 	vmovsd -0x1e0(%r8),%xmm9
    68c5:	ff ff 
    68c7:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    68cb:	c4 41 7b 10 90 38 fe 	vmovsd -0x1c8(%r8),%xmm10
    68d2:	ff ff 
    68d4:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    68d8:	c4 41 7b 10 88 50 fe 	vmovsd -0x1b0(%r8),%xmm9
    68df:	ff ff 
    68e1:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    68e5:	c4 41 7b 10 90 68 fe 	vmovsd -0x198(%r8),%xmm10
    68ec:	ff ff 
    68ee:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    68f2:	c4 41 7b 10 88 80 fe 	vmovsd -0x180(%r8),%xmm9
    68f9:	ff ff 
    68fb:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    68ff:	c4 41 7b 10 90 98 fe 	vmovsd -0x168(%r8),%xmm10
    6906:	ff ff 
    6908:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    690c:	c4 41 7b 10 88 b0 fe 	vmovsd -0x150(%r8),%xmm9
    6913:	ff ff 
    6915:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    6919:	c4 41 7b 10 90 c8 fe 	vmovsd -0x138(%r8),%xmm10
    6920:	ff ff 
    6922:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    6926:	c4 41 7b 10 88 e0 fe 	vmovsd -0x120(%r8),%xmm9
    692d:	ff ff 
    692f:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    6933:	c4 41 7b 10 90 f8 fe 	vmovsd -0x108(%r8),%xmm10
    693a:	ff ff 
    693c:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    6940:	c4 41 7b 10 88 10 ff 	vmovsd -0xf0(%r8),%xmm9
    6947:	ff ff 
    6949:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    694d:	c4 41 7b 10 90 28 ff 	vmovsd -0xd8(%r8),%xmm10
    6954:	ff ff 
    6956:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    695a:	c4 41 7b 10 88 40 ff 	vmovsd -0xc0(%r8),%xmm9
    6961:	ff ff 
    6963:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    6967:	c4 41 7b 10 90 58 ff 	vmovsd -0xa8(%r8),%xmm10
    696e:	ff ff 
    6970:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    6974:	c4 41 7b 10 88 70 ff 	vmovsd -0x90(%r8),%xmm9
    697b:	ff ff 
    697d:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    6981:	c4 41 7b 10 50 88    	vmovsd -0x78(%r8),%xmm10
    6987:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    698b:	c4 41 7b 10 48 a0    	vmovsd -0x60(%r8),%xmm9
    6991:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    6995:	c4 41 7b 10 50 b8    	vmovsd -0x48(%r8),%xmm10
    699b:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    699f:	c4 41 7b 10 48 d0    	vmovsd -0x30(%r8),%xmm9
    69a5:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    69a9:	c4 41 7b 10 50 e8    	vmovsd -0x18(%r8),%xmm10
    69af:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    69b3:	c4 41 7b 10 08       	vmovsd (%r8),%xmm9
    69b8:	49 81 c0 00 03 00 00 	add    $0x300,%r8
    69bf:	49 83 c4 fc          	add    $0xfffffffffffffffc,%r12
    69c3:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    69c7:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    69cb:	0f 85 62 fe ff ff    	jne    0x6833
    69d1:	4d 85 ff             	test   %r15,%r15
    69d4:	74 7b                	je     0x6a51
    69d6:	49 81 c0 c0 fd ff ff 	add    $0xfffffffffffffdc0,%r8
    69dd:	41 c1 e7 06          	shl    $0x6,%r15d
    69e1:	45 31 e4             	xor    %r12d,%r12d
    69e4:	4f 8d 3c 7f          	lea    (%r15,%r15,2),%r15
    69e8:	c4 81 7b 10 bc 20 58 	vmovsd -0xa8(%r8,%r12,1),%xmm7
    69ef:	ff ff ff 
    69f2:	c4 01 7b 10 8c 20 70 	vmovsd -0x90(%r8,%r12,1),%xmm9
    69f9:	ff ff ff 
    69fc:	c4 01 7b 10 54 20 88 	vmovsd -0x78(%r8,%r12,1),%xmm10
    6a03:	c5 c3 5d f6          	vminsd %xmm6,%xmm7,%xmm6
    6a07:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    6a0b:	c4 01 7b 10 4c 20 a0 	vmovsd -0x60(%r8,%r12,1),%xmm9
    6a12:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    6a16:	c4 01 7b 10 54 20 b8 	vmovsd -0x48(%r8,%r12,1),%xmm10
    6a1d:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    6a21:	c4 01 7b 10 4c 20 d0 	vmovsd -0x30(%r8,%r12,1),%xmm9
    6a28:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    6a2c:	c4 01 7b 10 54 20 e8 	vmovsd -0x18(%r8,%r12,1),%xmm10
    6a33:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    6a37:	c4 01 7b 10 0c 20    	vmovsd (%r8,%r12,1),%xmm9
    6a3d:	49 81 c4 c0 00 00 00 	add    $0xc0,%r12
    6a44:	c5 ab 5d f6          	vminsd %xmm6,%xmm10,%xmm6
    6a48:	c5 b3 5d f6          	vminsd %xmm6,%xmm9,%xmm6
    6a4c:	4d 39 e7             	cmp    %r12,%r15
    6a4f:	75 97                	jne    0x69e8
    6a51:	4d 85 d2             	test   %r10,%r10
    6a54:	0f 84 67 01 00 00    	je     0x6bc1
    6a5a:	48 8b 94 24 98 01 00 	mov    0x198(%rsp),%rdx
    6a61:	00 
    6a62:	49 83 e6 f8          	and    $0xfffffffffffffff8,%r14
    6a66:	49 83 ce 01          	or     $0x1,%r14
    6a6a:	4d 89 f7             	mov    %r14,%r15
    6a6d:	49 01 c7             	add    %rax,%r15
    6a70:	41 c1 e2 03          	shl    $0x3,%r10d
    6a74:	4b 8d 04 7f          	lea    (%r15,%r15,2),%rax
    6a78:	4f 8d 04 52          	lea    (%r10,%r10,2),%r8
    6a7c:	45 31 d2             	xor    %r10d,%r10d
    6a7f:	48 8d 7c c7 08       	lea    0x8(%rdi,%rax,8),%rdi
    6a84:	c4 a1 7b 10 3c 17    	vmovsd (%rdi,%r10,1),%xmm7
    6a8a:	49 83 c2 18          	add    $0x18,%r10
    6a8e:	c5 c3 5d f6          	vminsd %xmm6,%xmm7,%xmm6
    6a92:	4d 39 d0             	cmp    %r10,%r8
    6a95:	75 ed                	jne    0x6a84
    6a97:	49 ff c9             	dec    %r9
    6a9a:	c5 cb 5c 76 08       	vsubsd 0x8(%rsi),%xmm6,%xmm6
    6a9f:	4c 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%r10
    6aa6:	00 
    6aa7:	c4 c1 83 2a f9       	vcvtsi2sd %r9,%xmm15,%xmm7
    6aac:	c4 c1 43 59 3b       	vmulsd (%r11),%xmm7,%xmm7
    6ab1:	c5 cb 5f f4          	vmaxsd %xmm4,%xmm6,%xmm6
    6ab5:	c5 c3 58 fa          	vaddsd %xmm2,%xmm7,%xmm7
    6ab9:	c5 cb 59 f7          	vmulsd %xmm7,%xmm6,%xmm6
    6abd:	c5 bb 58 f6          	vaddsd %xmm6,%xmm8,%xmm6
    6ac1:	c5 fb 11 36          	vmovsd %xmm6,(%rsi)
    6ac5:	80 7e 45 00          	cmpb   $0x0,0x45(%rsi)
    6ac9:	75 26                	jne    0x6af1
    6acb:	48 63 46 34          	movslq 0x34(%rsi),%rax
    6acf:	48 8d 34 40          	lea    (%rax,%rax,2),%rsi
    6ad3:	48 c1 f8 3f          	sar    $0x3f,%rax
    6ad7:	48 23 84 24 a0 01 00 	and    0x1a0(%rsp),%rax
    6ade:	00 
    6adf:	48 8d 04 40          	lea    (%rax,%rax,2),%rax
    6ae3:	48 8d 04 c2          	lea    (%rdx,%rax,8),%rax
    6ae7:	c5 fb 10 7c f0 08    	vmovsd 0x8(%rax,%rsi,8),%xmm7
    6aed:	c5 c3 5d f6          	vminsd %xmm6,%xmm7,%xmm6
    6af1:	48 8b 44 24 d0       	mov    -0x30(%rsp),%rax
    6af6:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    6afb:	48 8d 34 01          	lea    (%rcx,%rax,1),%rsi
    6aff:	48 89 f0             	mov    %rsi,%rax
    6b02:	48 c1 f8 3f          	sar    $0x3f,%rax
    6b06:	48 23 84 24 b0 00 00 	and    0xb0(%rsp),%rax
    6b0d:	00 
    6b0e:	48 89 f7             	mov    %rsi,%rdi
    6b11:	48 c1 e7 04          	shl    $0x4,%rdi
    6b15:	4c 01 d7             	add    %r10,%rdi
    6b18:	48 c1 e0 04          	shl    $0x4,%rax
    6b1c:	c5 fb 11 34 38       	vmovsd %xmm6,(%rax,%rdi,1)
    6b21:	48 83 fe 02          	cmp    $0x2,%rsi
    6b25:	7d 1b                	jge    0x6b42
    6b27:	e9 24 ef ff ff       	jmp    0x5a50
    6b2c:	49 89 48 08          	mov    %rcx,0x8(%r8)
    6b30:	c4 c1 7b 11 30       	vmovsd %xmm6,(%r8)
    6b35:	48 83 fe 03          	cmp    $0x3,%rsi
    6b39:	48 89 fe             	mov    %rdi,%rsi
    6b3c:	0f 86 0e ef ff ff    	jbe    0x5a50
    6b42:	48 8b 94 24 a8 00 00 	mov    0xa8(%rsp),%rdx
    6b49:	00 
    6b4a:	48 89 f0             	mov    %rsi,%rax
    6b4d:	48 83 f0 01          	xor    $0x1,%rax
    6b51:	48 c1 e0 04          	shl    $0x4,%rax
    6b55:	c5 fb 10 3c 02       	vmovsd (%rdx,%rax,1),%xmm7
    6b5a:	48 8b 7c 02 08       	mov    0x8(%rdx,%rax,1),%rdi
    6b5f:	c5 f9 2e f7          	vucomisd %xmm7,%xmm6
    6b63:	76 09                	jbe    0x6b6e
    6b65:	48 89 f9             	mov    %rdi,%rcx
    6b68:	c5 f9 28 f7          	vmovapd %xmm7,%xmm6
    6b6c:	eb 1c                	jmp    0x6b8a
    6b6e:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    6b72:	75 16                	jne    0x6b8a
    6b74:	7a 14                	jp     0x6b8a
    6b76:	48 39 cf             	cmp    %rcx,%rdi
    6b79:	0f 9c c0             	setl   %al
    6b7c:	48 0f 4c cf          	cmovl  %rdi,%rcx
    6b80:	c5 fb 92 c8          	kmovd  %eax,%k1
    6b84:	62 f1 cf 09 10 f7    	vmovsd %xmm7,%xmm6,%xmm6{%k1}
    6b8a:	48 89 f7             	mov    %rsi,%rdi
    6b8d:	48 d1 ef             	shr    %rdi
    6b90:	48 89 f8             	mov    %rdi,%rax
    6b93:	48 c1 e0 04          	shl    $0x4,%rax
    6b97:	4c 8d 04 02          	lea    (%rdx,%rax,1),%r8
    6b9b:	48 39 4c 02 08       	cmp    %rcx,0x8(%rdx,%rax,1)
    6ba0:	48 8b 54 24 70       	mov    0x70(%rsp),%rdx
    6ba5:	75 85                	jne    0x6b2c
    6ba7:	c4 c1 7b 10 38       	vmovsd (%r8),%xmm7
    6bac:	c5 f9 2e fe          	vucomisd %xmm6,%xmm7
    6bb0:	0f 85 76 ff ff ff    	jne    0x6b2c
    6bb6:	0f 8a 70 ff ff ff    	jp     0x6b2c
    6bbc:	e9 8f ee ff ff       	jmp    0x5a50
    6bc1:	48 8b 94 24 98 01 00 	mov    0x198(%rsp),%rdx
    6bc8:	00 
    6bc9:	e9 c9 fe ff ff       	jmp    0x6a97
    6bce:	48 83 bc 24 68 01 00 	cmpq   $0x0,0x168(%rsp)
    6bd5:	00 00 
    6bd7:	0f 8e 9b 01 00 00    	jle    0x6d78
    6bdd:	48 8b 84 24 68 01 00 	mov    0x168(%rsp),%rax
    6be4:	00 
    6be5:	89 c2                	mov    %eax,%edx
    6be7:	83 e2 03             	and    $0x3,%edx
    6bea:	48 83 f8 04          	cmp    $0x4,%rax
    6bee:	73 07                	jae    0x6bf7
    6bf0:	31 c0                	xor    %eax,%eax
    6bf2:	e9 2a 01 00 00       	jmp    0x6d21
    6bf7:	48 8b bc 24 68 01 00 	mov    0x168(%rsp),%rdi
    6bfe:	00 
    6bff:	48 b8 fc ff ff ff ff 	movabs $0x7ffffffffffffffc,%rax
    6c06:	ff ff 7f 
    6c09:	49 8d b6 dc 00 00 00 	lea    0xdc(%r14),%rsi
    6c10:	c5 f1 57 c9          	vxorpd %xmm1,%xmm1,%xmm1
    6c14:	48 21 c7             	and    %rax,%rdi
    6c17:	48 89 f8             	mov    %rdi,%rax
    6c1a:	eb 1a                	jmp    0x6c36
    6c1c:	0f 1f 40 00          	nopl   0x0(%rax)
    6c20:	c5 fb 11 56 e4       	vmovsd %xmm2,-0x1c(%rsi)
    6c25:	48 81 c6 e0 00 00 00 	add    $0xe0,%rsi
    6c2c:	48 83 c7 fc          	add    $0xfffffffffffffffc,%rdi
    6c30:	0f 84 e6 00 00 00    	je     0x6d1c
    6c36:	66 83 be 58 ff ff ff 	cmpw   $0x0,-0xa8(%rsi)
    6c3d:	00 
    6c3e:	74 20                	je     0x6c60
    6c40:	66 83 7e 90 00       	cmpw   $0x0,-0x70(%rsi)
    6c45:	74 4f                	je     0x6c96
    6c47:	66 83 7e c8 00       	cmpw   $0x0,-0x38(%rsi)
    6c4c:	74 7b                	je     0x6cc9
    6c4e:	66 83 3e 00          	cmpw   $0x0,(%rsi)
    6c52:	75 d1                	jne    0x6c25
    6c54:	e9 9d 00 00 00       	jmp    0x6cf6
    6c59:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    6c60:	c5 fb 5c 96 24 ff ff 	vsubsd -0xdc(%rsi),%xmm0,%xmm2
    6c67:	ff 
    6c68:	c5 fb 10 9e 34 ff ff 	vmovsd -0xcc(%rsi),%xmm3
    6c6f:	ff 
    6c70:	c5 eb 5f d1          	vmaxsd %xmm1,%xmm2,%xmm2
    6c74:	c5 f9 2e d3          	vucomisd %xmm3,%xmm2
    6c78:	72 0d                	jb     0x6c87
    6c7a:	c5 f9 28 d3          	vmovapd %xmm3,%xmm2
    6c7e:	66 c7 86 58 ff ff ff 	movw   $0x2,-0xa8(%rsi)
    6c85:	02 00 
    6c87:	c5 fb 11 96 3c ff ff 	vmovsd %xmm2,-0xc4(%rsi)
    6c8e:	ff 
    6c8f:	66 83 7e 90 00       	cmpw   $0x0,-0x70(%rsi)
    6c94:	75 b1                	jne    0x6c47
    6c96:	c5 fb 5c 96 5c ff ff 	vsubsd -0xa4(%rsi),%xmm0,%xmm2
    6c9d:	ff 
    6c9e:	c5 fb 10 9e 6c ff ff 	vmovsd -0x94(%rsi),%xmm3
    6ca5:	ff 
    6ca6:	c5 eb 5f d1          	vmaxsd %xmm1,%xmm2,%xmm2
    6caa:	c5 f9 2e d3          	vucomisd %xmm3,%xmm2
    6cae:	72 0a                	jb     0x6cba
    6cb0:	c5 f9 28 d3          	vmovapd %xmm3,%xmm2
    6cb4:	66 c7 46 90 02 00    	movw   $0x2,-0x70(%rsi)
    6cba:	c5 fb 11 96 74 ff ff 	vmovsd %xmm2,-0x8c(%rsi)
    6cc1:	ff 
    6cc2:	66 83 7e c8 00       	cmpw   $0x0,-0x38(%rsi)
    6cc7:	75 85                	jne    0x6c4e
    6cc9:	c5 fb 5c 56 94       	vsubsd -0x6c(%rsi),%xmm0,%xmm2
    6cce:	c5 fb 10 5e a4       	vmovsd -0x5c(%rsi),%xmm3
    6cd3:	c5 eb 5f d1          	vmaxsd %xmm1,%xmm2,%xmm2
    6cd7:	c5 f9 2e d3          	vucomisd %xmm3,%xmm2
    6cdb:	72 0a                	jb     0x6ce7
    6cdd:	c5 f9 28 d3          	vmovapd %xmm3,%xmm2
    6ce1:	66 c7 46 c8 02 00    	movw   $0x2,-0x38(%rsi)
    6ce7:	c5 fb 11 56 ac       	vmovsd %xmm2,-0x54(%rsi)
    6cec:	66 83 3e 00          	cmpw   $0x0,(%rsi)
    6cf0:	0f 85 2f ff ff ff    	jne    0x6c25
    6cf6:	c5 fb 5c 56 cc       	vsubsd -0x34(%rsi),%xmm0,%xmm2
    6cfb:	c5 fb 10 5e dc       	vmovsd -0x24(%rsi),%xmm3
    6d00:	c5 eb 5f d1          	vmaxsd %xmm1,%xmm2,%xmm2
    6d04:	c5 f9 2e d3          	vucomisd %xmm3,%xmm2
    6d08:	0f 82 12 ff ff ff    	jb     0x6c20
    6d0e:	c5 f9 28 d3          	vmovapd %xmm3,%xmm2
    6d12:	66 c7 06 02 00       	movw   $0x2,(%rsi)
    6d17:	e9 04 ff ff ff       	jmp    0x6c20
    6d1c:	48 85 d2             	test   %rdx,%rdx
    6d1f:	74 57                	je     0x6d78
    6d21:	48 6b c0 38          	imul   $0x38,%rax,%rax
    6d25:	48 6b ca 38          	imul   $0x38,%rdx,%rcx
    6d29:	31 d2                	xor    %edx,%edx
    6d2b:	c5 f1 57 c9          	vxorpd %xmm1,%xmm1,%xmm1
    6d2f:	49 8d 44 06 34       	lea    0x34(%r14,%rax,1),%rax
    6d34:	eb 19                	jmp    0x6d4f
    6d36:	66 2e 0f 1f 84 00 00 	cs nopw 0x0(%rax,%rax,1)
    6d3d:	00 00 00 
    6d40:	c5 fb 11 54 10 e4    	vmovsd %xmm2,-0x1c(%rax,%rdx,1)
    6d46:	48 83 c2 38          	add    $0x38,%rdx
    6d4a:	48 39 d1             	cmp    %rdx,%rcx
    6d4d:	74 29                	je     0x6d78
    6d4f:	66 83 3c 10 00       	cmpw   $0x0,(%rax,%rdx,1)
    6d54:	75 f0                	jne    0x6d46
    6d56:	c5 fb 5c 54 10 cc    	vsubsd -0x34(%rax,%rdx,1),%xmm0,%xmm2
    6d5c:	c5 fb 10 5c 10 dc    	vmovsd -0x24(%rax,%rdx,1),%xmm3
    6d62:	c5 eb 5f d1          	vmaxsd %xmm1,%xmm2,%xmm2
    6d66:	c5 f9 2e d3          	vucomisd %xmm3,%xmm2
    6d6a:	72 d4                	jb     0x6d40
    6d6c:	c5 f9 28 d3          	vmovapd %xmm3,%xmm2
    6d70:	66 c7 04 10 02 00    	movw   $0x2,(%rax,%rdx,1)
    6d76:	eb c8                	jmp    0x6d40
    6d78:	48 8b 44 24 f0       	mov    -0x10(%rsp),%rax
    6d7d:	48 c7 00 00 00 00 00 	movq   $0x0,(%rax)
    6d84:	31 c0                	xor    %eax,%eax
    6d86:	5b                   	pop    %rbx
    6d87:	41 5c                	pop    %r12
    6d89:	41 5d                	pop    %r13
    6d8b:	41 5e                	pop    %r14
    6d8d:	41 5f                	pop    %r15
    6d8f:	5d                   	pop    %rbp
    6d90:	c3                   	ret
    6d91:	66 66 66 66 66 66 2e 	data16 data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    6d98:	0f 1f 84 00 00 00 00 
    6d9f:	00 
    6da0:	55                   	push   %rbp
    6da1:	41 57                	push   %r15
    6da3:	41 56                	push   %r14
    6da5:	41 55                	push   %r13
    6da7:	41 54                	push   %r12
    6da9:	53                   	push   %rbx
    6daa:	48 81 ec c8 02 00 00 	sub    $0x2c8,%rsp
    6db1:	48 89 f7             	mov    %rsi,%rdi
    6db4:	48 83 ec 08          	sub    $0x8,%rsp
    6db8:	4c 8d 54 24 70       	lea    0x70(%rsp),%r10
    6dbd:	31 db                	xor    %ebx,%ebx
    6dbf:	4c 8d 5c 24 78       	lea    0x78(%rsp),%r11
    6dc4:	4c 8d b4 24 80 00 00 	lea    0x80(%rsp),%r14
    6dcb:	00 
    6dcc:	4c 8d bc 24 88 00 00 	lea    0x88(%rsp),%r15
    6dd3:	00 
    6dd4:	4c 8d a4 24 90 00 00 	lea    0x90(%rsp),%r12
    6ddb:	00 
    6ddc:	4c 8d ac 24 98 00 00 	lea    0x98(%rsp),%r13
    6de3:	00 
    6de4:	48 8d ac 24 a0 00 00 	lea    0xa0(%rsp),%rbp
    6deb:	00 
    6dec:	48 be 00 80 e8 09 71 	movabs $0x7f7109e88000,%rsi
    6df3:	7f 00 00 
    6df6:	4c 8d 84 24 b0 00 00 	lea    0xb0(%rsp),%r8
    6dfd:	00 
    6dfe:	4c 8d 8c 24 a8 00 00 	lea    0xa8(%rsp),%r9
    6e05:	00 
    6e06:	ba 09 00 00 00       	mov    $0x9,%edx
    6e0b:	b9 09 00 00 00       	mov    $0x9,%ecx
    6e10:	31 c0                	xor    %eax,%eax
    6e12:	41 52                	push   %r10
    6e14:	41 53                	push   %r11
    6e16:	41 56                	push   %r14
    6e18:	41 57                	push   %r15
    6e1a:	41 54                	push   %r12
    6e1c:	41 55                	push   %r13
    6e1e:	55                   	push   %rbp
    6e1f:	49 ba 60 69 67 0a 71 	movabs $0x7f710a676960,%r10
    6e26:	7f 00 00 
    6e29:	41 ff d2             	call   *%r10
    6e2c:	48 83 c4 40          	add    $0x40,%rsp
    6e30:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    6e34:	62 f1 7c 48 11 84 24 	vmovups %zmm0,0xb0(%rsp)
    6e3b:	b0 00 00 00 
    6e3f:	48 c7 84 24 f0 00 00 	movq   $0x0,0xf0(%rsp)
    6e46:	00 00 00 00 00 
    6e4b:	85 c0                	test   %eax,%eax
    6e4d:	0f 84 9d 04 00 00    	je     0x72f0
    6e53:	48 b8 10 a1 eb 09 71 	movabs $0x7f7109eba110,%rax
    6e5a:	7f 00 00 
    6e5d:	48 83 38 00          	cmpq   $0x0,(%rax)
    6e61:	0f 84 c8 04 00 00    	je     0x732f
    6e67:	48 8b bc 24 a8 00 00 	mov    0xa8(%rsp),%rdi
    6e6e:	00 
    6e6f:	48 bb 40 2a dc f7 70 	movabs $0x7f70f7dc2a40,%rbx
    6e76:	7f 00 00 
    6e79:	48 8d b4 24 90 02 00 	lea    0x290(%rsp),%rsi
    6e80:	00 
    6e81:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    6e85:	c5 fc 11 84 24 90 02 	vmovups %ymm0,0x290(%rsp)
    6e8c:	00 00 
    6e8e:	c5 fc 11 84 24 a8 02 	vmovups %ymm0,0x2a8(%rsp)
    6e95:	00 00 
    6e97:	c5 f8 77             	vzeroupper
    6e9a:	ff d3                	call   *%rbx
    6e9c:	85 c0                	test   %eax,%eax
    6e9e:	0f 85 64 04 00 00    	jne    0x7308
    6ea4:	48 83 bc 24 a8 02 00 	cmpq   $0x68,0x2a8(%rsp)
    6eab:	00 68 
    6ead:	0f 85 55 04 00 00    	jne    0x7308
    6eb3:	48 8b bc 24 a0 00 00 	mov    0xa0(%rsp),%rdi
    6eba:	00 
    6ebb:	4c 8b a4 24 b0 02 00 	mov    0x2b0(%rsp),%r12
    6ec2:	00 
    6ec3:	48 8d b4 24 00 02 00 	lea    0x200(%rsp),%rsi
    6eca:	00 
    6ecb:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    6ecf:	c5 fc 11 84 24 00 02 	vmovups %ymm0,0x200(%rsp)
    6ed6:	00 00 
    6ed8:	c5 fc 11 84 24 18 02 	vmovups %ymm0,0x218(%rsp)
    6edf:	00 00 
    6ee1:	c5 f8 77             	vzeroupper
    6ee4:	ff d3                	call   *%rbx
    6ee6:	85 c0                	test   %eax,%eax
    6ee8:	0f 85 1a 04 00 00    	jne    0x7308
    6eee:	48 83 bc 24 18 02 00 	cmpq   $0x48,0x218(%rsp)
    6ef5:	00 48 
    6ef7:	0f 85 0b 04 00 00    	jne    0x7308
    6efd:	48 8b bc 24 98 00 00 	mov    0x98(%rsp),%rdi
    6f04:	00 
    6f05:	4c 8b bc 24 20 02 00 	mov    0x220(%rsp),%r15
    6f0c:	00 
    6f0d:	4c 8b b4 24 28 02 00 	mov    0x228(%rsp),%r14
    6f14:	00 
    6f15:	48 8d b4 24 c0 01 00 	lea    0x1c0(%rsp),%rsi
    6f1c:	00 
    6f1d:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    6f21:	c5 fc 11 84 24 c0 01 	vmovups %ymm0,0x1c0(%rsp)
    6f28:	00 00 
    6f2a:	c5 fc 11 84 24 d8 01 	vmovups %ymm0,0x1d8(%rsp)
    6f31:	00 00 
    6f33:	c5 f8 77             	vzeroupper
    6f36:	ff d3                	call   *%rbx
    6f38:	85 c0                	test   %eax,%eax
    6f3a:	0f 85 c8 03 00 00    	jne    0x7308
    6f40:	48 83 bc 24 d8 01 00 	cmpq   $0x10,0x1d8(%rsp)
    6f47:	00 10 
    6f49:	0f 85 b9 03 00 00    	jne    0x7308
    6f4f:	48 8b 84 24 e8 01 00 	mov    0x1e8(%rsp),%rax
    6f56:	00 
    6f57:	48 8b bc 24 90 00 00 	mov    0x90(%rsp),%rdi
    6f5e:	00 
    6f5f:	4c 8b ac 24 e0 01 00 	mov    0x1e0(%rsp),%r13
    6f66:	00 
    6f67:	48 8d b4 24 40 02 00 	lea    0x240(%rsp),%rsi
    6f6e:	00 
    6f6f:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    6f73:	62 f1 7c 48 11 44 24 	vmovups %zmm0,0x240(%rsp)
    6f7a:	09 
    6f7b:	48 c7 84 24 80 02 00 	movq   $0x0,0x280(%rsp)
    6f82:	00 00 00 00 00 
    6f87:	48 89 44 24 60       	mov    %rax,0x60(%rsp)
    6f8c:	c5 f8 77             	vzeroupper
    6f8f:	ff d3                	call   *%rbx
    6f91:	48 83 bc 24 58 02 00 	cmpq   $0x18,0x258(%rsp)
    6f98:	00 18 
    6f9a:	0f 95 c1             	setne  %cl
    6f9d:	85 c0                	test   %eax,%eax
    6f9f:	40 0f 95 c5          	setne  %bpl
    6fa3:	40 08 cd             	or     %cl,%bpl
    6fa6:	40 80 fd 01          	cmp    $0x1,%bpl
    6faa:	0f 84 95 03 00 00    	je     0x7345
    6fb0:	40 84 ed             	test   %bpl,%bpl
    6fb3:	0f 85 df 03 00 00    	jne    0x7398
    6fb9:	48 8b 84 24 68 02 00 	mov    0x268(%rsp),%rax
    6fc0:	00 
    6fc1:	48 8b bc 24 88 00 00 	mov    0x88(%rsp),%rdi
    6fc8:	00 
    6fc9:	48 8b ac 24 60 02 00 	mov    0x260(%rsp),%rbp
    6fd0:	00 
    6fd1:	48 8d b4 24 80 01 00 	lea    0x180(%rsp),%rsi
    6fd8:	00 
    6fd9:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    6fdd:	c5 fc 11 84 24 80 01 	vmovups %ymm0,0x180(%rsp)
    6fe4:	00 00 
    6fe6:	c5 fc 11 84 24 98 01 	vmovups %ymm0,0x198(%rsp)
    6fed:	00 00 
    6fef:	48 89 44 24 58       	mov    %rax,0x58(%rsp)
    6ff4:	48 8b 84 24 70 02 00 	mov    0x270(%rsp),%rax
    6ffb:	00 
    6ffc:	48 89 44 24 50       	mov    %rax,0x50(%rsp)
    7001:	c5 f8 77             	vzeroupper
    7004:	ff d3                	call   *%rbx
    7006:	85 c0                	test   %eax,%eax
    7008:	0f 85 fa 02 00 00    	jne    0x7308
    700e:	48 83 bc 24 98 01 00 	cmpq   $0x48,0x198(%rsp)
    7015:	00 48 
    7017:	0f 85 eb 02 00 00    	jne    0x7308
    701d:	48 8b 84 24 a0 01 00 	mov    0x1a0(%rsp),%rax
    7024:	00 
    7025:	48 8b bc 24 80 00 00 	mov    0x80(%rsp),%rdi
    702c:	00 
    702d:	48 8d b4 24 40 01 00 	lea    0x140(%rsp),%rsi
    7034:	00 
    7035:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    7039:	c5 fc 11 84 24 40 01 	vmovups %ymm0,0x140(%rsp)
    7040:	00 00 
    7042:	c5 fc 11 84 24 58 01 	vmovups %ymm0,0x158(%rsp)
    7049:	00 00 
    704b:	48 89 44 24 48       	mov    %rax,0x48(%rsp)
    7050:	48 8b 84 24 a8 01 00 	mov    0x1a8(%rsp),%rax
    7057:	00 
    7058:	48 89 44 24 40       	mov    %rax,0x40(%rsp)
    705d:	c5 f8 77             	vzeroupper
    7060:	ff d3                	call   *%rbx
    7062:	85 c0                	test   %eax,%eax
    7064:	0f 85 9e 02 00 00    	jne    0x7308
    706a:	48 83 bc 24 58 01 00 	cmpq   $0x38,0x158(%rsp)
    7071:	00 38 
    7073:	0f 85 8f 02 00 00    	jne    0x7308
    7079:	48 8b 84 24 60 01 00 	mov    0x160(%rsp),%rax
    7080:	00 
    7081:	48 8b 7c 24 78       	mov    0x78(%rsp),%rdi
    7086:	48 8d b4 24 00 01 00 	lea    0x100(%rsp),%rsi
    708d:	00 
    708e:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    7092:	c5 fc 11 84 24 00 01 	vmovups %ymm0,0x100(%rsp)
    7099:	00 00 
    709b:	c5 fc 11 84 24 18 01 	vmovups %ymm0,0x118(%rsp)
    70a2:	00 00 
    70a4:	48 89 44 24 38       	mov    %rax,0x38(%rsp)
    70a9:	48 8b 84 24 68 01 00 	mov    0x168(%rsp),%rax
    70b0:	00 
    70b1:	48 89 44 24 30       	mov    %rax,0x30(%rsp)
    70b6:	c5 f8 77             	vzeroupper
    70b9:	ff d3                	call   *%rbx
    70bb:	85 c0                	test   %eax,%eax
    70bd:	0f 85 45 02 00 00    	jne    0x7308
    70c3:	48 83 bc 24 18 01 00 	cmpq   $0x18,0x118(%rsp)
    70ca:	00 18 
    70cc:	0f 85 36 02 00 00    	jne    0x7308
    70d2:	48 8b 84 24 20 01 00 	mov    0x120(%rsp),%rax
    70d9:	00 
    70da:	48 8b 7c 24 70       	mov    0x70(%rsp),%rdi
    70df:	48 8d b4 24 b0 00 00 	lea    0xb0(%rsp),%rsi
    70e6:	00 
    70e7:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    70eb:	62 f1 7c 48 11 84 24 	vmovups %zmm0,0xb0(%rsp)
    70f2:	b0 00 00 00 
    70f6:	48 c7 84 24 f0 00 00 	movq   $0x0,0xf0(%rsp)
    70fd:	00 00 00 00 00 
    7102:	48 89 44 24 28       	mov    %rax,0x28(%rsp)
    7107:	48 8b 84 24 28 01 00 	mov    0x128(%rsp),%rax
    710e:	00 
    710f:	48 89 44 24 20       	mov    %rax,0x20(%rsp)
    7114:	c5 f8 77             	vzeroupper
    7117:	ff d3                	call   *%rbx
    7119:	48 83 bc 24 c8 00 00 	cmpq   $0x4,0xc8(%rsp)
    7120:	00 04 
    7122:	0f 95 c1             	setne  %cl
    7125:	85 c0                	test   %eax,%eax
    7127:	0f 95 c3             	setne  %bl
    712a:	08 cb                	or     %cl,%bl
    712c:	80 fb 01             	cmp    $0x1,%bl
    712f:	0f 84 3b 02 00 00    	je     0x7370
    7135:	84 db                	test   %bl,%bl
    7137:	0f 85 5b 02 00 00    	jne    0x7398
    713d:	48 8b 7c 24 68       	mov    0x68(%rsp),%rdi
    7142:	4c 89 e0             	mov    %r12,%rax
    7145:	49 89 ec             	mov    %rbp,%r12
    7148:	4c 89 74 24 08       	mov    %r14,0x8(%rsp)
    714d:	4c 89 7c 24 10       	mov    %r15,0x10(%rsp)
    7152:	48 8b ac 24 d0 00 00 	mov    0xd0(%rsp),%rbp
    7159:	00 
    715a:	4c 8b b4 24 d8 00 00 	mov    0xd8(%rsp),%r14
    7161:	00 
    7162:	4c 8b bc 24 e0 00 00 	mov    0xe0(%rsp),%r15
    7169:	00 
    716a:	48 89 44 24 18       	mov    %rax,0x18(%rsp)
    716f:	48 b8 20 e0 53 0a 71 	movabs $0x7f710a53e020,%rax
    7176:	7f 00 00 
    7179:	ff d0                	call   *%rax
    717b:	48 89 c3             	mov    %rax,%rbx
    717e:	48 b8 10 89 57 0a 71 	movabs $0x7f710a578910,%rax
    7185:	7f 00 00 
    7188:	48 89 df             	mov    %rbx,%rdi
    718b:	ff d0                	call   *%rax
    718d:	48 b8 50 a3 5a 0a 71 	movabs $0x7f710a5aa350,%rax
    7194:	7f 00 00 
    7197:	48 89 df             	mov    %rbx,%rdi
    719a:	c5 fb 11 04 24       	vmovsd %xmm0,(%rsp)
    719f:	ff d0                	call   *%rax
    71a1:	48 b8 d0 54 50 0a 71 	movabs $0x7f710a5054d0,%rax
    71a8:	7f 00 00 
    71ab:	ff d0                	call   *%rax
    71ad:	48 85 c0             	test   %rax,%rax
    71b0:	0f 85 e2 01 00 00    	jne    0x7398
    71b6:	48 b8 f0 fc 64 0a 71 	movabs $0x7f710a64fcf0,%rax
    71bd:	7f 00 00 
    71c0:	ff d0                	call   *%rax
    71c2:	48 89 c3             	mov    %rax,%rbx
    71c5:	48 81 ec c0 01 00 00 	sub    $0x1c0,%rsp
    71cc:	48 8b bc 24 e8 01 00 	mov    0x1e8(%rsp),%rdi
    71d3:	00 
    71d4:	4c 8b 94 24 f0 01 00 	mov    0x1f0(%rsp),%r10
    71db:	00 
    71dc:	c5 fb 10 84 24 c0 01 	vmovsd 0x1c0(%rsp),%xmm0
    71e3:	00 00 
    71e5:	48 8b 84 24 e0 01 00 	mov    0x1e0(%rsp),%rax
    71ec:	00 
    71ed:	4c 89 bc 24 a8 01 00 	mov    %r15,0x1a8(%rsp)
    71f4:	00 
    71f5:	4c 89 b4 24 a0 01 00 	mov    %r14,0x1a0(%rsp)
    71fc:	00 
    71fd:	48 89 ac 24 98 01 00 	mov    %rbp,0x198(%rsp)
    7204:	00 
    7205:	4c 89 a4 24 a8 00 00 	mov    %r12,0xa8(%rsp)
    720c:	00 
    720d:	4c 89 6c 24 70       	mov    %r13,0x70(%rsp)
    7212:	48 89 bc 24 60 01 00 	mov    %rdi,0x160(%rsp)
    7219:	00 
    721a:	48 8b bc 24 f8 01 00 	mov    0x1f8(%rsp),%rdi
    7221:	00 
    7222:	4c 89 94 24 30 01 00 	mov    %r10,0x130(%rsp)
    7229:	00 
    722a:	4c 8b 94 24 00 02 00 	mov    0x200(%rsp),%r10
    7231:	00 
    7232:	48 89 84 24 68 01 00 	mov    %rax,0x168(%rsp)
    7239:	00 
    723a:	48 b8 00 c0 21 07 71 	movabs $0x7f710721c000,%rax
    7241:	7f 00 00 
    7244:	48 89 bc 24 28 01 00 	mov    %rdi,0x128(%rsp)
    724b:	00 
    724c:	48 8b bc 24 08 02 00 	mov    0x208(%rsp),%rdi
    7253:	00 
    7254:	4c 89 94 24 f8 00 00 	mov    %r10,0xf8(%rsp)
    725b:	00 
    725c:	4c 8b 94 24 10 02 00 	mov    0x210(%rsp),%r10
    7263:	00 
    7264:	48 89 bc 24 f0 00 00 	mov    %rdi,0xf0(%rsp)
    726b:	00 
    726c:	48 8b bc 24 18 02 00 	mov    0x218(%rsp),%rdi
    7273:	00 
    7274:	4c 89 94 24 b8 00 00 	mov    %r10,0xb8(%rsp)
    727b:	00 
    727c:	4c 8b 94 24 20 02 00 	mov    0x220(%rsp),%r10
    7283:	00 
    7284:	48 89 bc 24 b0 00 00 	mov    %rdi,0xb0(%rsp)
    728b:	00 
    728c:	48 8b bc 24 c8 01 00 	mov    0x1c8(%rsp),%rdi
    7293:	00 
    7294:	4c 89 54 24 78       	mov    %r10,0x78(%rsp)
    7299:	4c 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%r10
    72a0:	00 
    72a1:	48 89 7c 24 40       	mov    %rdi,0x40(%rsp)
    72a6:	48 8b bc 24 d8 01 00 	mov    0x1d8(%rsp),%rdi
    72ad:	00 
    72ae:	4c 89 54 24 38       	mov    %r10,0x38(%rsp)
    72b3:	48 89 3c 24          	mov    %rdi,(%rsp)
    72b7:	48 8d bc 24 b8 02 00 	lea    0x2b8(%rsp),%rdi
    72be:	00 
    72bf:	ff d0                	call   *%rax
    72c1:	48 81 c4 c0 01 00 00 	add    $0x1c0,%rsp
    72c8:	48 b8 40 fd 64 0a 71 	movabs $0x7f710a64fd40,%rax
    72cf:	7f 00 00 
    72d2:	48 89 df             	mov    %rbx,%rdi
    72d5:	ff d0                	call   *%rax
    72d7:	48 bb e0 bb 85 0a 71 	movabs $0x7f710a85bbe0,%rbx
    72de:	7f 00 00 
    72e1:	48 b8 50 9b 5a 0a 71 	movabs $0x7f710a5a9b50,%rax
    72e8:	7f 00 00 
    72eb:	48 89 df             	mov    %rbx,%rdi
    72ee:	ff d0                	call   *%rax
    72f0:	48 89 d8             	mov    %rbx,%rax
    72f3:	48 81 c4 c8 02 00 00 	add    $0x2c8,%rsp
    72fa:	5b                   	pop    %rbx
    72fb:	41 5c                	pop    %r12
    72fd:	41 5d                	pop    %r13
    72ff:	41 5e                	pop    %r14
    7301:	41 5f                	pop    %r15
    7303:	5d                   	pop    %rbp
    7304:	c5 f8 77             	vzeroupper
    7307:	c3                   	ret
    7308:	48 bf e0 2c 85 0a 71 	movabs $0x7f710a852ce0,%rdi
    730f:	7f 00 00 
    7312:	48 be 00 82 e8 09 71 	movabs $0x7f7109e88200,%rsi
    7319:	7f 00 00 
    731c:	48 b8 00 d2 66 0a 71 	movabs $0x7f710a66d200,%rax
    7323:	7f 00 00 
    7326:	c5 f8 77             	vzeroupper
    7329:	ff d0                	call   *%rax
    732b:	31 db                	xor    %ebx,%ebx
    732d:	eb c1                	jmp    0x72f0
    732f:	48 bf e0 fe 84 0a 71 	movabs $0x7f710a84fee0,%rdi
    7336:	7f 00 00 
    7339:	48 be 10 80 e8 09 71 	movabs $0x7f7109e88010,%rsi
    7340:	7f 00 00 
    7343:	eb d7                	jmp    0x731c
    7345:	48 bf e0 2c 85 0a 71 	movabs $0x7f710a852ce0,%rdi
    734c:	7f 00 00 
    734f:	48 be 00 82 e8 09 71 	movabs $0x7f7109e88200,%rsi
    7356:	7f 00 00 
    7359:	48 b8 00 d2 66 0a 71 	movabs $0x7f710a66d200,%rax
    7360:	7f 00 00 
    7363:	ff d0                	call   *%rax
    7365:	40 84 ed             	test   %bpl,%bpl
    7368:	0f 84 4b fc ff ff    	je     0x6fb9
    736e:	eb 28                	jmp    0x7398
    7370:	48 bf e0 2c 85 0a 71 	movabs $0x7f710a852ce0,%rdi
    7377:	7f 00 00 
    737a:	48 be 00 82 e8 09 71 	movabs $0x7f7109e88200,%rsi
    7381:	7f 00 00 
    7384:	48 b8 00 d2 66 0a 71 	movabs $0x7f710a66d200,%rax
    738b:	7f 00 00 
    738e:	ff d0                	call   *%rax
    7390:	84 db                	test   %bl,%bl
    7392:	0f 84 a5 fd ff ff    	je     0x713d
    7398:	31 db                	xor    %ebx,%ebx
    739a:	e9 51 ff ff ff       	jmp    0x72f0
    739f:	90                   	nop
    73a0:	48 81 ec c8 01 00 00 	sub    $0x1c8,%rsp
    73a7:	c5 f8 28 a4 24 b0 02 	vmovaps 0x2b0(%rsp),%xmm4
    73ae:	00 00 
    73b0:	c5 f8 10 ac 24 e8 02 	vmovups 0x2e8(%rsp),%xmm5
    73b7:	00 00 
    73b9:	c5 f8 28 b4 24 20 03 	vmovaps 0x320(%rsp),%xmm6
    73c0:	00 00 
    73c2:	c5 f8 10 bc 24 58 03 	vmovups 0x358(%rsp),%xmm7
    73c9:	00 00 
    73cb:	c5 f8 10 8c 24 f8 01 	vmovups 0x1f8(%rsp),%xmm1
    73d2:	00 00 
    73d4:	c5 f8 28 94 24 30 02 	vmovaps 0x230(%rsp),%xmm2
    73db:	00 00 
    73dd:	c5 f8 10 9c 24 68 02 	vmovups 0x268(%rsp),%xmm3
    73e4:	00 00 
    73e6:	48 8b 8c 24 68 03 00 	mov    0x368(%rsp),%rcx
    73ed:	00 
    73ee:	48 8b 84 24 78 02 00 	mov    0x278(%rsp),%rax
    73f5:	00 
    73f6:	48 c7 84 24 c0 01 00 	movq   $0x0,0x1c0(%rsp)
    73fd:	00 00 00 00 00 
    7402:	48 8d bc 24 c0 01 00 	lea    0x1c0(%rsp),%rdi
    7409:	00 
    740a:	48 89 8c 24 a8 01 00 	mov    %rcx,0x1a8(%rsp)
    7411:	00 
    7412:	c5 f8 11 bc 24 98 01 	vmovups %xmm7,0x198(%rsp)
    7419:	00 00 
    741b:	c5 f8 11 b4 24 60 01 	vmovups %xmm6,0x160(%rsp)
    7422:	00 00 
    7424:	c5 f8 11 ac 24 28 01 	vmovups %xmm5,0x128(%rsp)
    742b:	00 00 
    742d:	c5 f8 11 a4 24 f0 00 	vmovups %xmm4,0xf0(%rsp)
    7434:	00 00 
    7436:	48 89 84 24 b8 00 00 	mov    %rax,0xb8(%rsp)
    743d:	00 
    743e:	48 b8 00 c0 21 07 71 	movabs $0x7f710721c000,%rax
    7445:	7f 00 00 
    7448:	c5 f8 11 9c 24 a8 00 	vmovups %xmm3,0xa8(%rsp)
    744f:	00 00 
    7451:	c5 f8 11 54 24 70    	vmovups %xmm2,0x70(%rsp)
    7457:	c5 f8 11 4c 24 38    	vmovups %xmm1,0x38(%rsp)
    745d:	4c 89 04 24          	mov    %r8,(%rsp)
    7461:	ff d0                	call   *%rax
    7463:	48 8b 84 24 c0 01 00 	mov    0x1c0(%rsp),%rax
    746a:	00 
    746b:	48 81 c4 c8 01 00 00 	add    $0x1c8,%rsp
    7472:	c3                   	ret
	...
    7fff:	00 55 41             	add    %dl,0x41(%rbp)
    8002:	57                   	push   %rdi
    8003:	41 56                	push   %r14
    8005:	41 55                	push   %r13
    8007:	41 54                	push   %r12
    8009:	53                   	push   %rbx
    800a:	48 81 ec 48 02 00 00 	sub    $0x248,%rsp
    8011:	4c 8b 94 24 d8 02 00 	mov    0x2d8(%rsp),%r10
    8018:	00 
    8019:	48 89 bc 24 a8 00 00 	mov    %rdi,0xa8(%rsp)
    8020:	00 
    8021:	4d 85 d2             	test   %r10,%r10
    8024:	0f 8e 01 10 00 00    	jle    0x902b
    802a:	4c 8b 9c 24 d0 02 00 	mov    0x2d0(%rsp),%r11
    8031:	00 
    8032:	4d 85 db             	test   %r11,%r11
    8035:	0f 8e f0 0f 00 00    	jle    0x902b
    803b:	48 b8 f0 ff ff ff ff 	movabs $0x7ffffffffffffff0,%rax
    8042:	ff ff 7f 
    8045:	48 b9 c0 a2 b5 08 71 	movabs $0x7f7108b5a2c0,%rcx
    804c:	7f 00 00 
    804f:	48 be 00 a3 b5 08 71 	movabs $0x7f7108b5a300,%rsi
    8056:	7f 00 00 
    8059:	c5 79 28 c0          	vmovapd %xmm0,%xmm8
    805d:	48 8b ac 24 30 04 00 	mov    0x430(%rsp),%rbp
    8064:	00 
    8065:	4c 8b ac 24 28 04 00 	mov    0x428(%rsp),%r13
    806c:	00 
    806d:	4d 89 cf             	mov    %r9,%r15
    8070:	4c 89 c3             	mov    %r8,%rbx
    8073:	45 31 c9             	xor    %r9d,%r9d
    8076:	31 d2                	xor    %edx,%edx
    8078:	4c 89 44 24 68       	mov    %r8,0x68(%rsp)
    807d:	4c 89 bc 24 88 00 00 	mov    %r15,0x88(%rsp)
    8084:	00 
    8085:	c5 7b 11 84 24 b8 00 	vmovsd %xmm8,0xb8(%rsp)
    808c:	00 00 
    808e:	48 83 c0 0e          	add    $0xe,%rax
    8092:	62 71 fd 48 6f 11    	vmovdqa64 (%rcx),%zmm10
    8098:	48 b9 40 a3 b5 08 71 	movabs $0x7f7108b5a340,%rcx
    809f:	7f 00 00 
    80a2:	62 71 fd 48 6f 1e    	vmovdqa64 (%rsi),%zmm11
    80a8:	48 be 48 a3 b5 08 71 	movabs $0x7f7108b5a348,%rsi
    80af:	7f 00 00 
    80b2:	4c 21 d8             	and    %r11,%rax
    80b5:	62 72 fd 48 59 21    	vpbroadcastq (%rcx),%zmm12
    80bb:	48 b9 58 a3 b5 08 71 	movabs $0x7f7108b5a358,%rcx
    80c2:	7f 00 00 
    80c5:	62 72 fd 48 59 36    	vpbroadcastq (%rsi),%zmm14
    80cb:	48 89 84 24 80 00 00 	mov    %rax,0x80(%rsp)
    80d2:	00 
    80d3:	48 b8 50 a3 b5 08 71 	movabs $0x7f7108b5a350,%rax
    80da:	7f 00 00 
    80dd:	c5 fa 7e 01          	vmovq  (%rcx),%xmm0
    80e1:	c4 e2 79 59 08       	vpbroadcastq (%rax),%xmm1
    80e6:	48 6b c5 38          	imul   $0x38,%rbp,%rax
    80ea:	49 8d 4d 28          	lea    0x28(%r13),%rcx
    80ee:	62 72 fd 48 7c cd    	vpbroadcastq %rbp,%zmm9
    80f4:	62 52 fd 48 7c ed    	vpbroadcastq %r13,%zmm13
    80fa:	48 89 4c 24 60       	mov    %rcx,0x60(%rsp)
    80ff:	49 8d 8d 88 01 00 00 	lea    0x188(%r13),%rcx
    8106:	62 71 fe 48 7f 4c 24 	vmovdqu64 %zmm9,0xc0(%rsp)
    810d:	03 
    810e:	62 71 fe 48 7f 6c 24 	vmovdqu64 %zmm13,0x140(%rsp)
    8115:	05 
    8116:	48 89 8c 24 b0 00 00 	mov    %rcx,0xb0(%rsp)
    811d:	00 
    811e:	48 89 44 24 58       	mov    %rax,0x58(%rsp)
    8123:	62 71 fe 48 7f 54 24 	vmovdqu64 %zmm10,0x200(%rsp)
    812a:	08 
    812b:	62 71 fe 48 7f 5c 24 	vmovdqu64 %zmm11,0x1c0(%rsp)
    8132:	07 
    8133:	62 71 fe 48 7f 64 24 	vmovdqu64 %zmm12,0x180(%rsp)
    813a:	06 
    813b:	62 71 fe 48 7f 74 24 	vmovdqu64 %zmm14,0x100(%rsp)
    8142:	04 
    8143:	c5 f9 d6 44 24 78    	vmovq  %xmm0,0x78(%rsp)
    8149:	c5 f9 7f 8c 24 90 00 	vmovdqa %xmm1,0x90(%rsp)
    8150:	00 00 
    8152:	eb 54                	jmp    0x81a8
    8154:	62 71 fe 48 6f 4c 24 	vmovdqu64 0xc0(%rsp),%zmm9
    815b:	03 
    815c:	62 71 fe 48 6f 54 24 	vmovdqu64 0x200(%rsp),%zmm10
    8163:	08 
    8164:	62 71 fe 48 6f 5c 24 	vmovdqu64 0x1c0(%rsp),%zmm11
    816b:	07 
    816c:	62 71 fe 48 6f 64 24 	vmovdqu64 0x180(%rsp),%zmm12
    8173:	06 
    8174:	62 71 fe 48 6f 6c 24 	vmovdqu64 0x140(%rsp),%zmm13
    817b:	05 
    817c:	62 71 fe 48 6f 74 24 	vmovdqu64 0x100(%rsp),%zmm14
    8183:	04 
    8184:	4c 8b 94 24 d8 02 00 	mov    0x2d8(%rsp),%r10
    818b:	00 
    818c:	4c 8b 9c 24 d0 02 00 	mov    0x2d0(%rsp),%r11
    8193:	00 
    8194:	4d 89 e1             	mov    %r12,%r9
    8197:	48 8b 54 24 38       	mov    0x38(%rsp),%rdx
    819c:	48 ff c2             	inc    %rdx
    819f:	4c 39 d2             	cmp    %r10,%rdx
    81a2:	0f 84 c2 09 00 00    	je     0x8b6a
    81a8:	48 8b 84 24 c8 02 00 	mov    0x2c8(%rsp),%rax
    81af:	00 
    81b0:	48 89 54 24 38       	mov    %rdx,0x38(%rsp)
    81b5:	4d 89 cc             	mov    %r9,%r12
    81b8:	48 8d 0c d0          	lea    (%rax,%rdx,8),%rcx
    81bc:	49 83 fb 01          	cmp    $0x1,%r11
    81c0:	75 0e                	jne    0x81d0
    81c2:	31 c0                	xor    %eax,%eax
    81c4:	e9 81 02 00 00       	jmp    0x844a
    81c9:	0f 1f 80 00 00 00 00 	nopl   0x0(%rax)
    81d0:	31 c0                	xor    %eax,%eax
    81d2:	eb 1e                	jmp    0x81f2
    81d4:	66 66 66 2e 0f 1f 84 	data16 data16 cs nopw 0x0(%rax,%rax,1)
    81db:	00 00 00 00 00 
    81e0:	48 83 c0 02          	add    $0x2,%rax
    81e4:	48 3b 84 24 80 00 00 	cmp    0x80(%rsp),%rax
    81eb:	00 
    81ec:	0f 84 4e 02 00 00    	je     0x8440
    81f2:	48 89 c2             	mov    %rax,%rdx
    81f5:	49 0f af d2          	imul   %r10,%rdx
    81f9:	48 8b 14 d1          	mov    (%rcx,%rdx,8),%rdx
    81fd:	48 85 d2             	test   %rdx,%rdx
    8200:	0f 8e 07 01 00 00    	jle    0x830d
    8206:	48 83 fa 10          	cmp    $0x10,%rdx
    820a:	73 14                	jae    0x8220
    820c:	31 f6                	xor    %esi,%esi
    820e:	e9 c7 00 00 00       	jmp    0x82da
    8213:	66 66 66 66 2e 0f 1f 	data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    821a:	84 00 00 00 00 00 
    8220:	48 bf f0 ff ff ff ff 	movabs $0x7ffffffffffffff0,%rdi
    8227:	ff ff 7f 
    822a:	48 89 d6             	mov    %rdx,%rsi
    822d:	62 d2 fd 48 7c d4    	vpbroadcastq %r12,%zmm2
    8233:	62 f2 7d 48 7c c0    	vpbroadcastd %eax,%zmm0
    8239:	48 21 fe             	and    %rdi,%rsi
    823c:	62 d1 ed 48 d4 ca    	vpaddq %zmm10,%zmm2,%zmm1
    8242:	62 d1 ed 48 d4 d3    	vpaddq %zmm11,%zmm2,%zmm2
    8248:	49 01 f4             	add    %rsi,%r12
    824b:	48 89 f7             	mov    %rsi,%rdi
    824e:	66 90                	xchg   %ax,%ax
    8250:	62 f1 e5 48 72 e2 3f 	vpsraq $0x3f,%zmm2,%zmm3
    8257:	62 d2 ed 48 40 ec    	vpmullq %zmm12,%zmm2,%zmm5
    825d:	62 f1 dd 48 72 e1 3f 	vpsraq $0x3f,%zmm1,%zmm4
    8264:	62 d2 f5 48 40 f4    	vpmullq %zmm12,%zmm1,%zmm6
    826a:	c5 fd 46 c8          	kxnorb %k0,%k0,%k1
    826e:	62 d1 f5 48 d4 ce    	vpaddq %zmm14,%zmm1,%zmm1
    8274:	62 d1 ed 48 d4 d6    	vpaddq %zmm14,%zmm2,%zmm2
    827a:	48 83 c7 f0          	add    $0xfffffffffffffff0,%rdi
    827e:	62 d1 e5 48 db d9    	vpandq %zmm9,%zmm3,%zmm3
    8284:	62 d1 dd 48 db e1    	vpandq %zmm9,%zmm4,%zmm4
    828a:	62 d2 e5 48 40 dc    	vpmullq %zmm12,%zmm3,%zmm3
    8290:	62 d2 dd 48 40 e4    	vpmullq %zmm12,%zmm4,%zmm4
    8296:	62 f1 95 48 d4 ed    	vpaddq %zmm5,%zmm13,%zmm5
    829c:	62 f1 95 48 d4 f6    	vpaddq %zmm6,%zmm13,%zmm6
    82a2:	62 f1 d5 48 d4 db    	vpaddq %zmm3,%zmm5,%zmm3
    82a8:	62 f1 cd 48 d4 e4    	vpaddq %zmm4,%zmm6,%zmm4
    82ae:	62 f2 7d 49 a1 04 1d 	vpscatterqd %ymm0,0x28(,%zmm3,1){%k1}
    82b5:	28 00 00 00 
    82b9:	62 f3 fd 48 3b c3 01 	vextracti64x4 $0x1,%zmm0,%ymm3
    82c0:	c5 fd 46 c8          	kxnorb %k0,%k0,%k1
    82c4:	62 f2 7d 49 a1 1c 25 	vpscatterqd %ymm3,0x28(,%zmm4,1){%k1}
    82cb:	28 00 00 00 
    82cf:	0f 85 7b ff ff ff    	jne    0x8250
    82d5:	48 39 f2             	cmp    %rsi,%rdx
    82d8:	74 33                	je     0x830d
    82da:	49 6b fc 38          	imul   $0x38,%r12,%rdi
    82de:	48 03 7c 24 60       	add    0x60(%rsp),%rdi
    82e3:	48 29 f2             	sub    %rsi,%rdx
    82e6:	66 2e 0f 1f 84 00 00 	cs nopw 0x0(%rax,%rax,1)
    82ed:	00 00 00 
    82f0:	4c 89 e6             	mov    %r12,%rsi
    82f3:	48 c1 fe 3f          	sar    $0x3f,%rsi
    82f7:	49 ff c4             	inc    %r12
    82fa:	48 21 ee             	and    %rbp,%rsi
    82fd:	48 6b f6 38          	imul   $0x38,%rsi,%rsi
    8301:	89 04 37             	mov    %eax,(%rdi,%rsi,1)
    8304:	48 83 c7 38          	add    $0x38,%rdi
    8308:	48 ff ca             	dec    %rdx
    830b:	75 e3                	jne    0x82f0
    830d:	48 89 c2             	mov    %rax,%rdx
    8310:	48 83 ca 01          	or     $0x1,%rdx
    8314:	48 89 d6             	mov    %rdx,%rsi
    8317:	49 0f af f2          	imul   %r10,%rsi
    831b:	48 8b 34 f1          	mov    (%rcx,%rsi,8),%rsi
    831f:	48 85 f6             	test   %rsi,%rsi
    8322:	0f 8e b8 fe ff ff    	jle    0x81e0
    8328:	48 83 fe 10          	cmp    $0x10,%rsi
    832c:	73 12                	jae    0x8340
    832e:	31 ff                	xor    %edi,%edi
    8330:	e9 c9 00 00 00       	jmp    0x83fe
    8335:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
    833c:	00 00 00 00 
    8340:	49 b8 f0 ff ff ff ff 	movabs $0x7ffffffffffffff0,%r8
    8347:	ff ff 7f 
    834a:	48 89 f7             	mov    %rsi,%rdi
    834d:	62 d2 fd 48 7c d4    	vpbroadcastq %r12,%zmm2
    8353:	62 f2 7d 48 7c c2    	vpbroadcastd %edx,%zmm0
    8359:	4c 21 c7             	and    %r8,%rdi
    835c:	62 d1 ed 48 d4 ca    	vpaddq %zmm10,%zmm2,%zmm1
    8362:	62 d1 ed 48 d4 d3    	vpaddq %zmm11,%zmm2,%zmm2
    8368:	49 01 fc             	add    %rdi,%r12
    836b:	49 89 f8             	mov    %rdi,%r8
    836e:	66 90                	xchg   %ax,%ax
    8370:	62 f1 e5 48 72 e2 3f 	vpsraq $0x3f,%zmm2,%zmm3
    8377:	62 d2 ed 48 40 ec    	vpmullq %zmm12,%zmm2,%zmm5
    837d:	62 f1 dd 48 72 e1 3f 	vpsraq $0x3f,%zmm1,%zmm4
    8384:	62 d2 f5 48 40 f4    	vpmullq %zmm12,%zmm1,%zmm6
    838a:	c5 fd 46 c8          	kxnorb %k0,%k0,%k1
    838e:	62 d1 f5 48 d4 ce    	vpaddq %zmm14,%zmm1,%zmm1
    8394:	62 d1 ed 48 d4 d6    	vpaddq %zmm14,%zmm2,%zmm2
    839a:	49 83 c0 f0          	add    $0xfffffffffffffff0,%r8
    839e:	62 d1 e5 48 db d9    	vpandq %zmm9,%zmm3,%zmm3
    83a4:	62 d1 dd 48 db e1    	vpandq %zmm9,%zmm4,%zmm4
    83aa:	62 d2 e5 48 40 dc    	vpmullq %zmm12,%zmm3,%zmm3
    83b0:	62 d2 dd 48 40 e4    	vpmullq %zmm12,%zmm4,%zmm4
    83b6:	62 f1 95 48 d4 ed    	vpaddq %zmm5,%zmm13,%zmm5
    83bc:	62 f1 95 48 d4 f6    	vpaddq %zmm6,%zmm13,%zmm6
    83c2:	62 f1 d5 48 d4 db    	vpaddq %zmm3,%zmm5,%zmm3
    83c8:	62 f1 cd 48 d4 e4    	vpaddq %zmm4,%zmm6,%zmm4
    83ce:	62 f2 7d 49 a1 04 1d 	vpscatterqd %ymm0,0x28(,%zmm3,1){%k1}
    83d5:	28 00 00 00 
    83d9:	62 f3 fd 48 3b c3 01 	vextracti64x4 $0x1,%zmm0,%ymm3
    83e0:	c5 fd 46 c8          	kxnorb %k0,%k0,%k1
    83e4:	62 f2 7d 49 a1 1c 25 	vpscatterqd %ymm3,0x28(,%zmm4,1){%k1}
    83eb:	28 00 00 00 
    83ef:	0f 85 7b ff ff ff    	jne    0x8370
    83f5:	48 39 fe             	cmp    %rdi,%rsi
    83f8:	0f 84 e2 fd ff ff    	je     0x81e0
    83fe:	4d 6b c4 38          	imul   $0x38,%r12,%r8
    8402:	4c 03 44 24 60       	add    0x60(%rsp),%r8
    8407:	48 29 fe             	sub    %rdi,%rsi
    840a:	66 0f 1f 44 00 00    	nopw   0x0(%rax,%rax,1)
    8410:	4c 89 e7             	mov    %r12,%rdi
    8413:	48 c1 ff 3f          	sar    $0x3f,%rdi
    8417:	49 ff c4             	inc    %r12
    841a:	48 21 ef             	and    %rbp,%rdi
    841d:	48 6b ff 38          	imul   $0x38,%rdi,%rdi
    8421:	41 89 14 38          	mov    %edx,(%r8,%rdi,1)
    8425:	49 83 c0 38          	add    $0x38,%r8
    8429:	48 ff ce             	dec    %rsi
    842c:	75 e2                	jne    0x8410
    842e:	e9 ad fd ff ff       	jmp    0x81e0
    8433:	66 66 66 66 2e 0f 1f 	data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    843a:	84 00 00 00 00 00 
    8440:	41 f6 c3 01          	test   $0x1,%r11b
    8444:	0f 84 13 01 00 00    	je     0x855d
    844a:	48 89 c2             	mov    %rax,%rdx
    844d:	49 0f af d2          	imul   %r10,%rdx
    8451:	48 8b 0c d1          	mov    (%rcx,%rdx,8),%rcx
    8455:	48 85 c9             	test   %rcx,%rcx
    8458:	0f 8e ff 00 00 00    	jle    0x855d
    845e:	48 83 f9 10          	cmp    $0x10,%rcx
    8462:	73 0c                	jae    0x8470
    8464:	31 d2                	xor    %edx,%edx
    8466:	e9 c4 00 00 00       	jmp    0x852f
    846b:	0f 1f 44 00 00       	nopl   0x0(%rax,%rax,1)
    8470:	48 be f0 ff ff ff ff 	movabs $0x7ffffffffffffff0,%rsi
    8477:	ff ff 7f 
    847a:	48 89 ca             	mov    %rcx,%rdx
    847d:	62 f2 7d 48 7c c0    	vpbroadcastd %eax,%zmm0
    8483:	62 d2 fd 48 7c d4    	vpbroadcastq %r12,%zmm2
    8489:	48 21 f2             	and    %rsi,%rdx
    848c:	62 d1 ed 48 d4 ca    	vpaddq %zmm10,%zmm2,%zmm1
    8492:	62 d1 ed 48 d4 d3    	vpaddq %zmm11,%zmm2,%zmm2
    8498:	62 f3 fd 48 3b c3 01 	vextracti64x4 $0x1,%zmm0,%ymm3
    849f:	49 01 d4             	add    %rdx,%r12
    84a2:	48 89 d6             	mov    %rdx,%rsi
    84a5:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
    84ac:	00 00 00 00 
    84b0:	62 f1 dd 48 72 e2 3f 	vpsraq $0x3f,%zmm2,%zmm4
    84b7:	62 d2 ed 48 40 f4    	vpmullq %zmm12,%zmm2,%zmm6
    84bd:	62 f1 d5 48 72 e1 3f 	vpsraq $0x3f,%zmm1,%zmm5
    84c4:	62 d2 f5 48 40 fc    	vpmullq %zmm12,%zmm1,%zmm7
    84ca:	c5 fd 46 c8          	kxnorb %k0,%k0,%k1
    84ce:	62 d1 f5 48 d4 ce    	vpaddq %zmm14,%zmm1,%zmm1
    84d4:	62 d1 ed 48 d4 d6    	vpaddq %zmm14,%zmm2,%zmm2
    84da:	48 83 c6 f0          	add    $0xfffffffffffffff0,%rsi
    84de:	62 d1 dd 48 db e1    	vpandq %zmm9,%zmm4,%zmm4
    84e4:	62 d1 d5 48 db e9    	vpandq %zmm9,%zmm5,%zmm5
    84ea:	62 d2 dd 48 40 e4    	vpmullq %zmm12,%zmm4,%zmm4
    84f0:	62 d2 d5 48 40 ec    	vpmullq %zmm12,%zmm5,%zmm5
    84f6:	62 f1 95 48 d4 f6    	vpaddq %zmm6,%zmm13,%zmm6
    84fc:	62 f1 95 48 d4 ff    	vpaddq %zmm7,%zmm13,%zmm7
    8502:	62 f1 cd 48 d4 e4    	vpaddq %zmm4,%zmm6,%zmm4
    8508:	62 f1 c5 48 d4 ed    	vpaddq %zmm5,%zmm7,%zmm5
    850e:	62 f2 7d 49 a1 04 25 	vpscatterqd %ymm0,0x28(,%zmm4,1){%k1}
    8515:	28 00 00 00 
    8519:	c5 fd 46 c8          	kxnorb %k0,%k0,%k1
    851d:	62 f2 7d 49 a1 1c 2d 	vpscatterqd %ymm3,0x28(,%zmm5,1){%k1}
    8524:	28 00 00 00 
    8528:	75 86                	jne    0x84b0
    852a:	48 39 d1             	cmp    %rdx,%rcx
    852d:	74 2e                	je     0x855d
    852f:	49 6b f4 38          	imul   $0x38,%r12,%rsi
    8533:	48 03 74 24 60       	add    0x60(%rsp),%rsi
    8538:	48 29 d1             	sub    %rdx,%rcx
    853b:	0f 1f 44 00 00       	nopl   0x0(%rax,%rax,1)
    8540:	4c 89 e2             	mov    %r12,%rdx
    8543:	48 c1 fa 3f          	sar    $0x3f,%rdx
    8547:	49 ff c4             	inc    %r12
    854a:	48 21 ea             	and    %rbp,%rdx
    854d:	48 6b d2 38          	imul   $0x38,%rdx,%rdx
    8551:	89 04 16             	mov    %eax,(%rsi,%rdx,1)
    8554:	48 83 c6 38          	add    $0x38,%rsi
    8558:	48 ff c9             	dec    %rcx
    855b:	75 e3                	jne    0x8540
    855d:	4c 89 e0             	mov    %r12,%rax
    8560:	4c 29 c8             	sub    %r9,%rax
    8563:	48 89 44 24 30       	mov    %rax,0x30(%rsp)
    8568:	0f 84 29 fc ff ff    	je     0x8197
    856e:	48 b9 f0 ff ff ff ff 	movabs $0x7ffffffffffffff0,%rcx
    8575:	ff ff 7f 
    8578:	4d 8d 6c 24 ff       	lea    -0x1(%r12),%r13
    857d:	4c 89 c8             	mov    %r9,%rax
    8580:	48 89 ef             	mov    %rbp,%rdi
    8583:	4c 29 e8             	sub    %r13,%rax
    8586:	48 83 c1 10          	add    $0x10,%rcx
    858a:	48 39 c8             	cmp    %rcx,%rax
    858d:	0f 86 97 00 00 00    	jbe    0x862a
    8593:	48 8b 8c 24 28 04 00 	mov    0x428(%rsp),%rcx
    859a:	00 
    859b:	48 89 dd             	mov    %rbx,%rbp
    859e:	49 6b c4 38          	imul   $0x38,%r12,%rax
    85a2:	48 8b 5c 24 30       	mov    0x30(%rsp),%rbx
    85a7:	4c 8d 74 01 f0       	lea    -0x10(%rcx,%rax,1),%r14
    85ac:	0f 1f 40 00          	nopl   0x0(%rax)
    85b0:	49 8d 45 ff          	lea    -0x1(%r13),%rax
    85b4:	48 89 ef             	mov    %rbp,%rdi
    85b7:	4d 89 cf             	mov    %r9,%r15
    85ba:	48 89 44 24 40       	mov    %rax,0x40(%rsp)
    85bf:	c5 f8 77             	vzeroupper
    85c2:	ff 94 24 88 02 00 00 	call   *0x288(%rsp)
    85c9:	c4 e1 83 2a cb       	vcvtsi2sd %rbx,%xmm15,%xmm1
    85ce:	48 8b bc 24 30 04 00 	mov    0x430(%rsp),%rdi
    85d5:	00 
    85d6:	4c 8b 44 24 58       	mov    0x58(%rsp),%r8
    85db:	49 c1 fd 3f          	sar    $0x3f,%r13
    85df:	48 ff cb             	dec    %rbx
    85e2:	4d 89 f9             	mov    %r15,%r9
    85e5:	c5 fb 59 c1          	vmulsd %xmm1,%xmm0,%xmm0
    85e9:	4d 21 c5             	and    %r8,%r13
    85ec:	43 8b 0c 2e          	mov    (%r14,%r13,1),%ecx
    85f0:	c4 e1 fb 2c c0       	vcvttsd2si %xmm0,%rax
    85f5:	4c 01 f8             	add    %r15,%rax
    85f8:	48 6b d0 38          	imul   $0x38,%rax,%rdx
    85fc:	48 c1 f8 3f          	sar    $0x3f,%rax
    8600:	48 03 94 24 28 04 00 	add    0x428(%rsp),%rdx
    8607:	00 
    8608:	48 21 f8             	and    %rdi,%rax
    860b:	48 6b c0 38          	imul   $0x38,%rax,%rax
    860f:	8b 74 10 28          	mov    0x28(%rax,%rdx,1),%esi
    8613:	43 89 34 2e          	mov    %esi,(%r14,%r13,1)
    8617:	4c 8b 6c 24 40       	mov    0x40(%rsp),%r13
    861c:	49 83 c6 c8          	add    $0xffffffffffffffc8,%r14
    8620:	89 4c 10 28          	mov    %ecx,0x28(%rax,%rdx,1)
    8624:	48 83 fb 01          	cmp    $0x1,%rbx
    8628:	77 86                	ja     0x85b0
    862a:	48 8b 44 24 30       	mov    0x30(%rsp),%rax
    862f:	48 89 fd             	mov    %rdi,%rbp
    8632:	41 be 00 00 00 00    	mov    $0x0,%r14d
    8638:	4c 89 4c 24 50       	mov    %r9,0x50(%rsp)
    863d:	c5 f9 57 c0          	vxorpd %xmm0,%xmm0,%xmm0
    8641:	48 85 c0             	test   %rax,%rax
    8644:	4c 0f 4f f0          	cmovg  %rax,%r14
    8648:	4c 89 74 24 70       	mov    %r14,0x70(%rsp)
    864d:	0f 8e 5e 01 00 00    	jle    0x87b1
    8653:	4c 8b bc 24 88 00 00 	mov    0x88(%rsp),%r15
    865a:	00 
    865b:	48 8b 5c 24 68       	mov    0x68(%rsp),%rbx
    8660:	4d 89 cd             	mov    %r9,%r13
    8663:	c5 fb 11 44 24 28    	vmovsd %xmm0,0x28(%rsp)
    8669:	eb 75                	jmp    0x86e0
    866b:	48 89 df             	mov    %rbx,%rdi
    866e:	ff 94 24 88 02 00 00 	call   *0x288(%rsp)
    8675:	48 b8 50 a3 b5 08 71 	movabs $0x7f7108b5a350,%rax
    867c:	7f 00 00 
    867f:	62 f1 fd 18 57 00    	vxorpd (%rax){1to2},%xmm0,%xmm0
    8685:	48 b8 70 3b dc f7 70 	movabs $0x7f70f7dc3b70,%rax
    868c:	7f 00 00 
    868f:	ff d0                	call   *%rax
    8691:	c5 fb 10 4c 24 78    	vmovsd 0x78(%rsp),%xmm1
    8697:	c5 f3 5c c0          	vsubsd %xmm0,%xmm1,%xmm0
    869b:	c5 f9 29 44 24 40    	vmovapd %xmm0,0x40(%rsp)
    86a1:	c5 fb 10 44 24 28    	vmovsd 0x28(%rsp),%xmm0
    86a7:	49 6b cd 38          	imul   $0x38,%r13,%rcx
    86ab:	49 8d 45 01          	lea    0x1(%r13),%rax
    86af:	49 c1 fd 3f          	sar    $0x3f,%r13
    86b3:	48 03 8c 24 28 04 00 	add    0x428(%rsp),%rcx
    86ba:	00 
    86bb:	c5 fb 58 44 24 40    	vaddsd 0x40(%rsp),%xmm0,%xmm0
    86c1:	49 21 ed             	and    %rbp,%r13
    86c4:	49 6b d5 38          	imul   $0x38,%r13,%rdx
    86c8:	49 ff ce             	dec    %r14
    86cb:	49 89 c5             	mov    %rax,%r13
    86ce:	c5 fb 11 44 24 28    	vmovsd %xmm0,0x28(%rsp)
    86d4:	c5 fb 11 04 0a       	vmovsd %xmm0,(%rdx,%rcx,1)
    86d9:	0f 8e e5 00 00 00    	jle    0x87c4
    86df:	90                   	nop
    86e0:	48 89 df             	mov    %rbx,%rdi
    86e3:	c5 f8 77             	vzeroupper
    86e6:	41 ff d7             	call   *%r15
    86e9:	b9 03 08 00 00       	mov    $0x803,%ecx
    86ee:	48 be c0 8a b5 08 71 	movabs $0x7f7108b58ac0,%rsi
    86f5:	7f 00 00 
    86f8:	c4 e2 70 f7 c8       	bextr  %ecx,%eax,%ecx
    86fd:	48 c1 e8 0b          	shr    $0xb,%rax
    8701:	8d 14 cd 00 00 00 00 	lea    0x0(,%rcx,8),%edx
    8708:	c4 e1 83 2a c0       	vcvtsi2sd %rax,%xmm15,%xmm0
    870d:	c5 fb 59 04 32       	vmulsd (%rdx,%rsi,1),%xmm0,%xmm0
    8712:	48 be c0 92 b5 08 71 	movabs $0x7f7108b592c0,%rsi
    8719:	7f 00 00 
    871c:	c5 f9 29 44 24 40    	vmovapd %xmm0,0x40(%rsp)
    8722:	48 3b 04 32          	cmp    (%rdx,%rsi,1),%rax
    8726:	0f 82 75 ff ff ff    	jb     0x86a1
    872c:	48 85 c9             	test   %rcx,%rcx
    872f:	0f 84 36 ff ff ff    	je     0x866b
    8735:	48 b8 c0 9a b5 08 71 	movabs $0x7f7108b59ac0,%rax
    873c:	7f 00 00 
    873f:	48 89 df             	mov    %rbx,%rdi
    8742:	c5 fb 10 4c c8 f8    	vmovsd -0x8(%rax,%rcx,8),%xmm1
    8748:	c5 fb 10 04 c8       	vmovsd (%rax,%rcx,8),%xmm0
    874d:	c5 fb 11 4c 24 10    	vmovsd %xmm1,0x10(%rsp)
    8753:	c5 fb 11 44 24 08    	vmovsd %xmm0,0x8(%rsp)
    8759:	ff 94 24 88 02 00 00 	call   *0x288(%rsp)
    8760:	c5 fb 10 54 24 08    	vmovsd 0x8(%rsp),%xmm2
    8766:	c5 fb 10 4c 24 10    	vmovsd 0x10(%rsp),%xmm1
    876c:	48 b8 50 a3 b5 08 71 	movabs $0x7f7108b5a350,%rax
    8773:	7f 00 00 
    8776:	c5 f3 5c ca          	vsubsd %xmm2,%xmm1,%xmm1
    877a:	c5 f3 59 c0          	vmulsd %xmm0,%xmm1,%xmm0
    877e:	c5 eb 58 c0          	vaddsd %xmm0,%xmm2,%xmm0
    8782:	c5 fb 11 44 24 10    	vmovsd %xmm0,0x10(%rsp)
    8788:	c5 f9 28 44 24 40    	vmovapd 0x40(%rsp),%xmm0
    878e:	62 f1 fd 18 57 00    	vxorpd (%rax){1to2},%xmm0,%xmm0
    8794:	48 b8 50 39 dc f7 70 	movabs $0x7f70f7dc3950,%rax
    879b:	7f 00 00 
    879e:	ff d0                	call   *%rax
    87a0:	c5 f9 2e 44 24 10    	vucomisd 0x10(%rsp),%xmm0
    87a6:	0f 86 34 ff ff ff    	jbe    0x86e0
    87ac:	e9 f0 fe ff ff       	jmp    0x86a1
    87b1:	4c 8b bc 24 88 00 00 	mov    0x88(%rsp),%r15
    87b8:	00 
    87b9:	48 8b 5c 24 68       	mov    0x68(%rsp),%rbx
    87be:	c5 fb 11 44 24 28    	vmovsd %xmm0,0x28(%rsp)
    87c4:	4c 8b ac 24 28 04 00 	mov    0x428(%rsp),%r13
    87cb:	00 
    87cc:	4c 8b b4 24 88 02 00 	mov    0x288(%rsp),%r14
    87d3:	00 
    87d4:	66 66 66 2e 0f 1f 84 	data16 data16 cs nopw 0x0(%rax,%rax,1)
    87db:	00 00 00 00 00 
    87e0:	48 89 df             	mov    %rbx,%rdi
    87e3:	c5 f8 77             	vzeroupper
    87e6:	41 ff d7             	call   *%r15
    87e9:	b9 03 08 00 00       	mov    $0x803,%ecx
    87ee:	48 be c0 8a b5 08 71 	movabs $0x7f7108b58ac0,%rsi
    87f5:	7f 00 00 
    87f8:	c4 e2 70 f7 c8       	bextr  %ecx,%eax,%ecx
    87fd:	48 c1 e8 0b          	shr    $0xb,%rax
    8801:	8d 14 cd 00 00 00 00 	lea    0x0(,%rcx,8),%edx
    8808:	c4 e1 83 2a c0       	vcvtsi2sd %rax,%xmm15,%xmm0
    880d:	c5 fb 59 04 32       	vmulsd (%rdx,%rsi,1),%xmm0,%xmm0
    8812:	48 be c0 92 b5 08 71 	movabs $0x7f7108b592c0,%rsi
    8819:	7f 00 00 
    881c:	c5 f9 29 44 24 40    	vmovapd %xmm0,0x40(%rsp)
    8822:	48 3b 04 32          	cmp    (%rdx,%rsi,1),%rax
    8826:	72 7c                	jb     0x88a4
    8828:	48 85 c9             	test   %rcx,%rcx
    882b:	0f 84 88 00 00 00    	je     0x88b9
    8831:	48 b8 c0 9a b5 08 71 	movabs $0x7f7108b59ac0,%rax
    8838:	7f 00 00 
    883b:	48 89 df             	mov    %rbx,%rdi
    883e:	c5 fb 10 4c c8 f8    	vmovsd -0x8(%rax,%rcx,8),%xmm1
    8844:	c5 fb 10 04 c8       	vmovsd (%rax,%rcx,8),%xmm0
    8849:	c5 fb 11 4c 24 10    	vmovsd %xmm1,0x10(%rsp)
    884f:	c5 fb 11 44 24 08    	vmovsd %xmm0,0x8(%rsp)
    8855:	41 ff d6             	call   *%r14
    8858:	c5 fb 10 54 24 08    	vmovsd 0x8(%rsp),%xmm2
    885e:	c5 fb 10 4c 24 10    	vmovsd 0x10(%rsp),%xmm1
    8864:	48 b8 50 a3 b5 08 71 	movabs $0x7f7108b5a350,%rax
    886b:	7f 00 00 
    886e:	c5 f3 5c ca          	vsubsd %xmm2,%xmm1,%xmm1
    8872:	c5 f3 59 c0          	vmulsd %xmm0,%xmm1,%xmm0
    8876:	c5 eb 58 c0          	vaddsd %xmm0,%xmm2,%xmm0
    887a:	c5 fb 11 44 24 10    	vmovsd %xmm0,0x10(%rsp)
    8880:	c5 f9 28 44 24 40    	vmovapd 0x40(%rsp),%xmm0
    8886:	62 f1 fd 18 57 00    	vxorpd (%rax){1to2},%xmm0,%xmm0
    888c:	48 b8 50 39 dc f7 70 	movabs $0x7f70f7dc3950,%rax
    8893:	7f 00 00 
    8896:	ff d0                	call   *%rax
    8898:	c5 f9 2e 44 24 10    	vucomisd 0x10(%rsp),%xmm0
    889e:	0f 86 3c ff ff ff    	jbe    0x87e0
    88a4:	c5 f9 28 44 24 40    	vmovapd 0x40(%rsp),%xmm0
    88aa:	48 8b 74 24 70       	mov    0x70(%rsp),%rsi
    88af:	48 85 f6             	test   %rsi,%rsi
    88b2:	75 4b                	jne    0x88ff
    88b4:	e9 9b f8 ff ff       	jmp    0x8154
    88b9:	48 89 df             	mov    %rbx,%rdi
    88bc:	41 ff d6             	call   *%r14
    88bf:	48 b8 50 a3 b5 08 71 	movabs $0x7f7108b5a350,%rax
    88c6:	7f 00 00 
    88c9:	62 f1 fd 18 57 00    	vxorpd (%rax){1to2},%xmm0,%xmm0
    88cf:	48 b8 70 3b dc f7 70 	movabs $0x7f70f7dc3b70,%rax
    88d6:	7f 00 00 
    88d9:	ff d0                	call   *%rax
    88db:	c5 fb 10 4c 24 78    	vmovsd 0x78(%rsp),%xmm1
    88e1:	c5 f3 5c c0          	vsubsd %xmm0,%xmm1,%xmm0
    88e5:	c5 f9 29 44 24 40    	vmovapd %xmm0,0x40(%rsp)
    88eb:	c5 f9 28 44 24 40    	vmovapd 0x40(%rsp),%xmm0
    88f1:	48 8b 74 24 70       	mov    0x70(%rsp),%rsi
    88f6:	48 85 f6             	test   %rsi,%rsi
    88f9:	0f 84 55 f8 ff ff    	je     0x8154
    88ff:	c5 fb 58 44 24 28    	vaddsd 0x28(%rsp),%xmm0,%xmm0
    8905:	48 8b 54 24 38       	mov    0x38(%rsp),%rdx
    890a:	c5 7b 10 84 24 b8 00 	vmovsd 0xb8(%rsp),%xmm8
    8911:	00 00 
    8913:	62 71 fe 48 6f 4c 24 	vmovdqu64 0xc0(%rsp),%zmm9
    891a:	03 
    891b:	62 71 fe 48 6f 54 24 	vmovdqu64 0x200(%rsp),%zmm10
    8922:	08 
    8923:	62 71 fe 48 6f 5c 24 	vmovdqu64 0x1c0(%rsp),%zmm11
    892a:	07 
    892b:	62 71 fe 48 6f 64 24 	vmovdqu64 0x180(%rsp),%zmm12
    8932:	06 
    8933:	62 71 fe 48 6f 6c 24 	vmovdqu64 0x140(%rsp),%zmm13
    893a:	05 
    893b:	62 71 fe 48 6f 74 24 	vmovdqu64 0x100(%rsp),%zmm14
    8942:	04 
    8943:	4c 8b 94 24 d8 02 00 	mov    0x2d8(%rsp),%r10
    894a:	00 
    894b:	4c 8b 9c 24 d0 02 00 	mov    0x2d0(%rsp),%r11
    8952:	00 
    8953:	48 89 f0             	mov    %rsi,%rax
    8956:	48 83 e0 07          	and    $0x7,%rax
    895a:	c4 e1 83 2a ca       	vcvtsi2sd %rdx,%xmm15,%xmm1
    895f:	74 69                	je     0x89ca
    8961:	48 8b 7c 24 50       	mov    0x50(%rsp),%rdi
    8966:	49 89 d0             	mov    %rdx,%r8
    8969:	49 89 f1             	mov    %rsi,%r9
    896c:	31 d2                	xor    %edx,%edx
    896e:	48 6b cf 38          	imul   $0x38,%rdi,%rcx
    8972:	4c 01 e9             	add    %r13,%rcx
    8975:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
    897c:	00 00 00 00 
    8980:	48 8d 34 17          	lea    (%rdi,%rdx,1),%rsi
    8984:	48 ff c2             	inc    %rdx
    8987:	48 c1 fe 3f          	sar    $0x3f,%rsi
    898b:	48 21 ee             	and    %rbp,%rsi
    898e:	48 6b f6 38          	imul   $0x38,%rsi,%rsi
    8992:	c5 fb 10 14 31       	vmovsd (%rcx,%rsi,1),%xmm2
    8997:	c5 eb 5e d0          	vdivsd %xmm0,%xmm2,%xmm2
    899b:	c5 eb 58 d1          	vaddsd %xmm1,%xmm2,%xmm2
    899f:	c5 bb 59 d2          	vmulsd %xmm2,%xmm8,%xmm2
    89a3:	c5 fb 11 14 31       	vmovsd %xmm2,(%rcx,%rsi,1)
    89a8:	48 83 c1 38          	add    $0x38,%rcx
    89ac:	48 39 d0             	cmp    %rdx,%rax
    89af:	75 cf                	jne    0x8980
    89b1:	4c 89 ce             	mov    %r9,%rsi
    89b4:	48 29 d6             	sub    %rdx,%rsi
    89b7:	48 01 d7             	add    %rdx,%rdi
    89ba:	4c 89 c2             	mov    %r8,%rdx
    89bd:	48 83 7c 24 30 08    	cmpq   $0x8,0x30(%rsp)
    89c3:	7d 16                	jge    0x89db
    89c5:	e9 91 01 00 00       	jmp    0x8b5b
    89ca:	48 8b 7c 24 50       	mov    0x50(%rsp),%rdi
    89cf:	48 83 7c 24 30 08    	cmpq   $0x8,0x30(%rsp)
    89d5:	0f 8c 80 01 00 00    	jl     0x8b5b
    89db:	48 6b c7 38          	imul   $0x38,%rdi,%rax
    89df:	48 03 84 24 b0 00 00 	add    0xb0(%rsp),%rax
    89e6:	00 
    89e7:	48 83 c6 08          	add    $0x8,%rsi
    89eb:	0f 1f 44 00 00       	nopl   0x0(%rax,%rax,1)
    89f0:	48 89 f9             	mov    %rdi,%rcx
    89f3:	48 c1 f9 3f          	sar    $0x3f,%rcx
    89f7:	4c 8d 47 01          	lea    0x1(%rdi),%r8
    89fb:	4c 8d 4f 02          	lea    0x2(%rdi),%r9
    89ff:	48 83 c6 f8          	add    $0xfffffffffffffff8,%rsi
    8a03:	48 21 e9             	and    %rbp,%rcx
    8a06:	49 c1 f8 3f          	sar    $0x3f,%r8
    8a0a:	49 c1 f9 3f          	sar    $0x3f,%r9
    8a0e:	48 6b c9 38          	imul   $0x38,%rcx,%rcx
    8a12:	49 21 e8             	and    %rbp,%r8
    8a15:	49 21 e9             	and    %rbp,%r9
    8a18:	c5 fb 10 94 08 78 fe 	vmovsd -0x188(%rax,%rcx,1),%xmm2
    8a1f:	ff ff 
    8a21:	c5 eb 5e d0          	vdivsd %xmm0,%xmm2,%xmm2
    8a25:	c5 eb 58 d1          	vaddsd %xmm1,%xmm2,%xmm2
    8a29:	c5 bb 59 d2          	vmulsd %xmm2,%xmm8,%xmm2
    8a2d:	c5 fb 11 94 08 78 fe 	vmovsd %xmm2,-0x188(%rax,%rcx,1)
    8a34:	ff ff 
    8a36:	49 6b c8 38          	imul   $0x38,%r8,%rcx
    8a3a:	4c 8d 47 03          	lea    0x3(%rdi),%r8
    8a3e:	49 c1 f8 3f          	sar    $0x3f,%r8
    8a42:	49 21 e8             	and    %rbp,%r8
    8a45:	c5 fb 10 94 08 b0 fe 	vmovsd -0x150(%rax,%rcx,1),%xmm2
    8a4c:	ff ff 
    8a4e:	c5 eb 5e d0          	vdivsd %xmm0,%xmm2,%xmm2
    8a52:	c5 eb 58 d1          	vaddsd %xmm1,%xmm2,%xmm2
    8a56:	c5 bb 59 d2          	vmulsd %xmm2,%xmm8,%xmm2
    8a5a:	c5 fb 11 94 08 b0 fe 	vmovsd %xmm2,-0x150(%rax,%rcx,1)
    8a61:	ff ff 
    8a63:	49 6b c9 38          	imul   $0x38,%r9,%rcx
    8a67:	4c 8d 4f 04          	lea    0x4(%rdi),%r9
    8a6b:	49 c1 f9 3f          	sar    $0x3f,%r9
    8a6f:	49 21 e9             	and    %rbp,%r9
    8a72:	c5 fb 10 94 08 e8 fe 	vmovsd -0x118(%rax,%rcx,1),%xmm2
    8a79:	ff ff 
    8a7b:	c5 eb 5e d0          	vdivsd %xmm0,%xmm2,%xmm2
    8a7f:	c5 eb 58 d1          	vaddsd %xmm1,%xmm2,%xmm2
    8a83:	c5 bb 59 d2          	vmulsd %xmm2,%xmm8,%xmm2
    8a87:	c5 fb 11 94 08 e8 fe 	vmovsd %xmm2,-0x118(%rax,%rcx,1)
    8a8e:	ff ff 
    8a90:	49 6b c8 38          	imul   $0x38,%r8,%rcx
    8a94:	4c 8d 47 05          	lea    0x5(%rdi),%r8
    8a98:	49 c1 f8 3f          	sar    $0x3f,%r8
    8a9c:	49 21 e8             	and    %rbp,%r8
    8a9f:	c5 fb 10 94 08 20 ff 	vmovsd -0xe0(%rax,%rcx,1),%xmm2
    8aa6:	ff ff 
    8aa8:	c5 eb 5e d0          	vdivsd %xmm0,%xmm2,%xmm2
    8aac:	c5 eb 58 d1          	vaddsd %xmm1,%xmm2,%xmm2
    8ab0:	c5 bb 59 d2          	vmulsd %xmm2,%xmm8,%xmm2
    8ab4:	c5 fb 11 94 08 20 ff 	vmovsd %xmm2,-0xe0(%rax,%rcx,1)
    8abb:	ff ff 
    8abd:	49 6b c9 38          	imul   $0x38,%r9,%rcx
    8ac1:	4c 8d 4f 06          	lea    0x6(%rdi),%r9
    8ac5:	49 c1 f9 3f          	sar    $0x3f,%r9
    8ac9:	49 21 e9             	and    %rbp,%r9
    8acc:	c5 fb 10 94 08 58 ff 	vmovsd -0xa8(%rax,%rcx,1),%xmm2
    8ad3:	ff ff 
    8ad5:	c5 eb 5e d0          	vdivsd %xmm0,%xmm2,%xmm2
    8ad9:	c5 eb 58 d1          	vaddsd %xmm1,%xmm2,%xmm2
    8add:	c5 bb 59 d2          	vmulsd %xmm2,%xmm8,%xmm2
    8ae1:	c5 fb 11 94 08 58 ff 	vmovsd %xmm2,-0xa8(%rax,%rcx,1)
    8ae8:	ff ff 
    8aea:	49 6b c8 38          	imul   $0x38,%r8,%rcx
    8aee:	4c 8d 47 07          	lea    0x7(%rdi),%r8
    8af2:	48 83 c7 08          	add    $0x8,%rdi
    8af6:	49 c1 f8 3f          	sar    $0x3f,%r8
    8afa:	49 21 e8             	and    %rbp,%r8
    8afd:	c5 fb 10 54 08 90    	vmovsd -0x70(%rax,%rcx,1),%xmm2
    8b03:	c5 eb 5e d0          	vdivsd %xmm0,%xmm2,%xmm2
    8b07:	c5 eb 58 d1          	vaddsd %xmm1,%xmm2,%xmm2
    8b0b:	c5 bb 59 d2          	vmulsd %xmm2,%xmm8,%xmm2
    8b0f:	c5 fb 11 54 08 90    	vmovsd %xmm2,-0x70(%rax,%rcx,1)
    8b15:	49 6b c9 38          	imul   $0x38,%r9,%rcx
    8b19:	c5 fb 10 54 08 c8    	vmovsd -0x38(%rax,%rcx,1),%xmm2
    8b1f:	c5 eb 5e d0          	vdivsd %xmm0,%xmm2,%xmm2
    8b23:	c5 eb 58 d1          	vaddsd %xmm1,%xmm2,%xmm2
    8b27:	c5 bb 59 d2          	vmulsd %xmm2,%xmm8,%xmm2
    8b2b:	c5 fb 11 54 08 c8    	vmovsd %xmm2,-0x38(%rax,%rcx,1)
    8b31:	49 6b c8 38          	imul   $0x38,%r8,%rcx
    8b35:	c5 fb 10 14 08       	vmovsd (%rax,%rcx,1),%xmm2
    8b3a:	c5 eb 5e d0          	vdivsd %xmm0,%xmm2,%xmm2
    8b3e:	c5 eb 58 d1          	vaddsd %xmm1,%xmm2,%xmm2
    8b42:	c5 bb 59 d2          	vmulsd %xmm2,%xmm8,%xmm2
    8b46:	c5 fb 11 14 08       	vmovsd %xmm2,(%rax,%rcx,1)
    8b4b:	48 05 c0 01 00 00    	add    $0x1c0,%rax
    8b51:	48 83 fe 08          	cmp    $0x8,%rsi
    8b55:	0f 8f 95 fe ff ff    	jg     0x89f0
    8b5b:	4d 89 e1             	mov    %r12,%r9
    8b5e:	48 ff c2             	inc    %rdx
    8b61:	4c 39 d2             	cmp    %r10,%rdx
    8b64:	0f 85 3e f6 ff ff    	jne    0x81a8
    8b6a:	4d 85 c9             	test   %r9,%r9
    8b6d:	0f 8e b8 04 00 00    	jle    0x902b
    8b73:	48 b8 78 a3 b5 08 71 	movabs $0x7f7108b5a378,%rax
    8b7a:	7f 00 00 
    8b7d:	48 ba 68 a3 b5 08 71 	movabs $0x7f7108b5a368,%rdx
    8b84:	7f 00 00 
    8b87:	48 b9 70 a3 b5 08 71 	movabs $0x7f7108b5a370,%rcx
    8b8e:	7f 00 00 
    8b91:	48 bd c0 82 b5 08 71 	movabs $0x7f7108b582c0,%rbp
    8b98:	7f 00 00 
    8b9b:	45 31 f6             	xor    %r14d,%r14d
    8b9e:	4c 89 4c 24 50       	mov    %r9,0x50(%rsp)
    8ba3:	c5 fb 10 00          	vmovsd (%rax),%xmm0
    8ba7:	48 b8 50 a3 b5 08 71 	movabs $0x7f7108b5a350,%rax
    8bae:	7f 00 00 
    8bb1:	c5 fb 10 0a          	vmovsd (%rdx),%xmm1
    8bb5:	c5 fb 10 11          	vmovsd (%rcx),%xmm2
    8bb9:	c4 e2 79 59 20       	vpbroadcastq (%rax),%xmm4
    8bbe:	48 b8 60 a3 b5 08 71 	movabs $0x7f7108b5a360,%rax
    8bc5:	7f 00 00 
    8bc8:	c5 fb 10 18          	vmovsd (%rax),%xmm3
    8bcc:	c5 fb 11 44 24 70    	vmovsd %xmm0,0x70(%rsp)
    8bd2:	c5 fb 11 94 24 c0 00 	vmovsd %xmm2,0xc0(%rsp)
    8bd9:	00 00 
    8bdb:	c5 fb 11 8c 24 80 00 	vmovsd %xmm1,0x80(%rsp)
    8be2:	00 00 
    8be4:	c5 f9 7f 64 24 40    	vmovdqa %xmm4,0x40(%rsp)
    8bea:	c5 fb 11 5c 24 60    	vmovsd %xmm3,0x60(%rsp)
    8bf0:	eb 40                	jmp    0x8c32
    8bf2:	66 66 66 66 66 2e 0f 	data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    8bf9:	1f 84 00 00 00 00 00 
    8c00:	c5 fb 10 54 24 30    	vmovsd 0x30(%rsp),%xmm2
    8c06:	4c 8b 4c 24 50       	mov    0x50(%rsp),%r9
    8c0b:	48 8b 54 24 58       	mov    0x58(%rsp),%rdx
    8c10:	48 8b 5c 24 68       	mov    0x68(%rsp),%rbx
    8c15:	49 ff c6             	inc    %r14
    8c18:	c5 fb 11 52 08       	vmovsd %xmm2,0x8(%rdx)
    8c1d:	c5 fb 11 5a 10       	vmovsd %xmm3,0x10(%rdx)
    8c22:	c7 42 30 ff ff ff ff 	movl   $0xffffffff,0x30(%rdx)
    8c29:	4d 39 f1             	cmp    %r14,%r9
    8c2c:	0f 84 f9 03 00 00    	je     0x902b
    8c32:	49 6b c6 38          	imul   $0x38,%r14,%rax
    8c36:	48 8b b4 24 10 03 00 	mov    0x310(%rsp),%rsi
    8c3d:	00 
    8c3e:	4d 63 64 05 28       	movslq 0x28(%r13,%rax,1),%r12
    8c43:	4c 01 e8             	add    %r13,%rax
    8c46:	48 89 44 24 58       	mov    %rax,0x58(%rsp)
    8c4b:	48 8b 84 24 48 03 00 	mov    0x348(%rsp),%rax
    8c52:	00 
    8c53:	4c 89 e1             	mov    %r12,%rcx
    8c56:	48 c1 f9 3f          	sar    $0x3f,%rcx
    8c5a:	48 89 ca             	mov    %rcx,%rdx
    8c5d:	48 23 94 24 18 03 00 	and    0x318(%rsp),%rdx
    8c64:	00 
    8c65:	48 23 8c 24 50 03 00 	and    0x350(%rsp),%rcx
    8c6c:	00 
    8c6d:	48 8d 14 d6          	lea    (%rsi,%rdx,8),%rdx
    8c71:	48 8d 04 c8          	lea    (%rax,%rcx,8),%rax
    8c75:	c4 a1 7b 10 04 e2    	vmovsd (%rdx,%r12,8),%xmm0
    8c7b:	c4 a1 7b 10 0c e0    	vmovsd (%rax,%r12,8),%xmm1
    8c81:	c5 fb 11 44 24 30    	vmovsd %xmm0,0x30(%rsp)
    8c87:	c5 fb 11 4c 24 38    	vmovsd %xmm1,0x38(%rsp)
    8c8d:	0f 1f 00             	nopl   (%rax)
    8c90:	48 89 df             	mov    %rbx,%rdi
    8c93:	c5 f8 77             	vzeroupper
    8c96:	41 ff d7             	call   *%r15
    8c99:	be 09 34 00 00       	mov    $0x3409,%esi
    8c9e:	0f b6 c8             	movzbl %al,%ecx
    8ca1:	c4 e2 c8 f7 f0       	bextr  %rsi,%rax,%rsi
    8ca6:	8d 14 cd 00 00 00 00 	lea    0x0(,%rcx,8),%edx
    8cad:	a9 00 01 00 00       	test   $0x100,%eax
    8cb2:	c4 e1 83 2a c6       	vcvtsi2sd %rsi,%xmm15,%xmm0
    8cb7:	48 be c0 72 b5 08 71 	movabs $0x7f7108b572c0,%rsi
    8cbe:	7f 00 00 
    8cc1:	c5 fb 59 0c 32       	vmulsd (%rdx,%rsi,1),%xmm0,%xmm1
    8cc6:	40 0f 94 c6          	sete   %sil
    8cca:	c5 fb 92 ce          	kmovd  %esi,%k1
    8cce:	48 be c0 7a b5 08 71 	movabs $0x7f7108b57ac0,%rsi
    8cd5:	7f 00 00 
    8cd8:	62 f1 87 08 7b 1c 32 	vcvtusi2sdq (%rdx,%rsi,1),%xmm15,%xmm3
    8cdf:	c5 f1 57 94 24 90 00 	vxorpd 0x90(%rsp),%xmm1,%xmm2
    8ce6:	00 00 
    8ce8:	62 f1 ef 09 10 d1    	vmovsd %xmm1,%xmm2,%xmm2{%k1}
    8cee:	c5 f9 29 54 24 10    	vmovapd %xmm2,0x10(%rsp)
    8cf4:	c5 f9 2e d8          	vucomisd %xmm0,%xmm3
    8cf8:	0f 87 20 01 00 00    	ja     0x8e1e
    8cfe:	48 85 c9             	test   %rcx,%rcx
    8d01:	74 6d                	je     0x8d70
    8d03:	c5 fb 10 44 cd f8    	vmovsd -0x8(%rbp,%rcx,8),%xmm0
    8d09:	48 89 df             	mov    %rbx,%rdi
    8d0c:	c5 fb 11 44 24 08    	vmovsd %xmm0,0x8(%rsp)
    8d12:	c5 fb 10 44 cd 00    	vmovsd 0x0(%rbp,%rcx,8),%xmm0
    8d18:	c5 fb 11 44 24 28    	vmovsd %xmm0,0x28(%rsp)
    8d1e:	ff 94 24 88 02 00 00 	call   *0x288(%rsp)
    8d25:	c5 fb 10 54 24 28    	vmovsd 0x28(%rsp),%xmm2
    8d2b:	c5 fb 10 4c 24 08    	vmovsd 0x8(%rsp),%xmm1
    8d31:	48 b8 50 39 dc f7 70 	movabs $0x7f70f7dc3950,%rax
    8d38:	7f 00 00 
    8d3b:	c5 f3 5c ca          	vsubsd %xmm2,%xmm1,%xmm1
    8d3f:	c5 f3 59 c0          	vmulsd %xmm0,%xmm1,%xmm0
    8d43:	c5 f9 28 4c 24 10    	vmovapd 0x10(%rsp),%xmm1
    8d49:	c5 eb 58 c0          	vaddsd %xmm0,%xmm2,%xmm0
    8d4d:	c5 fb 11 44 24 08    	vmovsd %xmm0,0x8(%rsp)
    8d53:	c5 f3 59 44 24 60    	vmulsd 0x60(%rsp),%xmm1,%xmm0
    8d59:	c5 f3 59 c0          	vmulsd %xmm0,%xmm1,%xmm0
    8d5d:	ff d0                	call   *%rax
    8d5f:	c5 f9 2e 44 24 08    	vucomisd 0x8(%rsp),%xmm0
    8d65:	0f 86 25 ff ff ff    	jbe    0x8c90
    8d6b:	e9 ae 00 00 00       	jmp    0x8e1e
    8d70:	49 89 dd             	mov    %rbx,%r13
    8d73:	48 8b 9c 24 88 02 00 	mov    0x288(%rsp),%rbx
    8d7a:	00 
    8d7b:	4c 89 74 24 28       	mov    %r14,0x28(%rsp)
    8d80:	49 be 70 3b dc f7 70 	movabs $0x7f70f7dc3b70,%r14
    8d87:	7f 00 00 
    8d8a:	48 89 44 24 08       	mov    %rax,0x8(%rsp)
    8d8f:	90                   	nop
    8d90:	4c 89 ef             	mov    %r13,%rdi
    8d93:	ff d3                	call   *%rbx
    8d95:	c5 f9 57 44 24 40    	vxorpd 0x40(%rsp),%xmm0,%xmm0
    8d9b:	41 ff d6             	call   *%r14
    8d9e:	4c 89 ef             	mov    %r13,%rdi
    8da1:	c5 fb 11 44 24 10    	vmovsd %xmm0,0x10(%rsp)
    8da7:	ff d3                	call   *%rbx
    8da9:	c5 fb 10 4c 24 10    	vmovsd 0x10(%rsp),%xmm1
    8daf:	c5 f9 57 44 24 40    	vxorpd 0x40(%rsp),%xmm0,%xmm0
    8db5:	c5 f3 59 8c 24 80 00 	vmulsd 0x80(%rsp),%xmm1,%xmm1
    8dbc:	00 00 
    8dbe:	c5 fb 11 4c 24 10    	vmovsd %xmm1,0x10(%rsp)
    8dc4:	41 ff d6             	call   *%r14
    8dc7:	c5 f9 57 4c 24 40    	vxorpd 0x40(%rsp),%xmm0,%xmm1
    8dcd:	c5 fb 10 54 24 10    	vmovsd 0x10(%rsp),%xmm2
    8dd3:	c5 f3 5c c0          	vsubsd %xmm0,%xmm1,%xmm0
    8dd7:	c5 eb 59 da          	vmulsd %xmm2,%xmm2,%xmm3
    8ddb:	c5 f9 2e c3          	vucomisd %xmm3,%xmm0
    8ddf:	76 af                	jbe    0x8d90
    8de1:	c5 eb 58 84 24 c0 00 	vaddsd 0xc0(%rsp),%xmm2,%xmm0
    8de8:	00 00 
    8dea:	f7 44 24 08 00 00 02 	testl  $0x20000,0x8(%rsp)
    8df1:	00 
    8df2:	4c 89 eb             	mov    %r13,%rbx
    8df5:	4c 8b ac 24 28 04 00 	mov    0x428(%rsp),%r13
    8dfc:	00 
    8dfd:	4c 8b 74 24 28       	mov    0x28(%rsp),%r14
    8e02:	c5 f9 57 8c 24 90 00 	vxorpd 0x90(%rsp),%xmm0,%xmm1
    8e09:	00 00 
    8e0b:	0f 94 c0             	sete   %al
    8e0e:	c5 fb 92 c8          	kmovd  %eax,%k1
    8e12:	62 f1 f7 09 10 c8    	vmovsd %xmm0,%xmm1,%xmm1{%k1}
    8e18:	c5 f9 29 4c 24 10    	vmovapd %xmm1,0x10(%rsp)
    8e1e:	c5 f9 28 44 24 10    	vmovapd 0x10(%rsp),%xmm0
    8e24:	48 b8 50 39 dc f7 70 	movabs $0x7f70f7dc3950,%rax
    8e2b:	7f 00 00 
    8e2e:	c5 fb 59 44 24 38    	vmulsd 0x38(%rsp),%xmm0,%xmm0
    8e34:	c5 fb 58 44 24 30    	vaddsd 0x30(%rsp),%xmm0,%xmm0
    8e3a:	ff d0                	call   *%rax
    8e3c:	45 85 e4             	test   %r12d,%r12d
    8e3f:	b8 00 00 00 00       	mov    $0x0,%eax
    8e44:	48 8b 8c 24 80 03 00 	mov    0x380(%rsp),%rcx
    8e4b:	00 
    8e4c:	c5 fb 10 5c 24 70    	vmovsd 0x70(%rsp),%xmm3
    8e52:	c5 fb 11 44 24 30    	vmovsd %xmm0,0x30(%rsp)
    8e58:	48 0f 48 84 24 88 03 	cmovs  0x388(%rsp),%rax
    8e5f:	00 00 
    8e61:	48 8d 04 c1          	lea    (%rcx,%rax,8),%rax
    8e65:	c4 a1 7b 10 0c e0    	vmovsd (%rax,%r12,8),%xmm1
    8e6b:	c5 f9 2e d9          	vucomisd %xmm1,%xmm3
    8e6f:	c5 fb 11 4c 24 38    	vmovsd %xmm1,0x38(%rsp)
    8e75:	0f 84 00 01 00 00    	je     0x8f7b
    8e7b:	0f 1f 44 00 00       	nopl   0x0(%rax,%rax,1)
    8e80:	48 89 df             	mov    %rbx,%rdi
    8e83:	41 ff d7             	call   *%r15
    8e86:	b9 03 08 00 00       	mov    $0x803,%ecx
    8e8b:	48 be c0 8a b5 08 71 	movabs $0x7f7108b58ac0,%rsi
    8e92:	7f 00 00 
    8e95:	c4 e2 70 f7 c8       	bextr  %ecx,%eax,%ecx
    8e9a:	48 c1 e8 0b          	shr    $0xb,%rax
    8e9e:	8d 14 cd 00 00 00 00 	lea    0x0(,%rcx,8),%edx
    8ea5:	c4 e1 83 2a c0       	vcvtsi2sd %rax,%xmm15,%xmm0
    8eaa:	c5 fb 59 04 32       	vmulsd (%rdx,%rsi,1),%xmm0,%xmm0
    8eaf:	48 be c0 92 b5 08 71 	movabs $0x7f7108b592c0,%rsi
    8eb6:	7f 00 00 
    8eb9:	c5 f9 29 44 24 10    	vmovapd %xmm0,0x10(%rsp)
    8ebf:	48 3b 04 32          	cmp    (%rdx,%rsi,1),%rax
    8ec3:	0f 82 a6 00 00 00    	jb     0x8f6f
    8ec9:	48 85 c9             	test   %rcx,%rcx
    8ecc:	74 72                	je     0x8f40
    8ece:	48 b8 c0 9a b5 08 71 	movabs $0x7f7108b59ac0,%rax
    8ed5:	7f 00 00 
    8ed8:	48 89 df             	mov    %rbx,%rdi
    8edb:	c5 fb 10 4c c8 f8    	vmovsd -0x8(%rax,%rcx,8),%xmm1
    8ee1:	c5 fb 10 04 c8       	vmovsd (%rax,%rcx,8),%xmm0
    8ee6:	c5 fb 11 4c 24 08    	vmovsd %xmm1,0x8(%rsp)
    8eec:	c5 fb 11 44 24 28    	vmovsd %xmm0,0x28(%rsp)
    8ef2:	ff 94 24 88 02 00 00 	call   *0x288(%rsp)
    8ef9:	c5 fb 10 54 24 28    	vmovsd 0x28(%rsp),%xmm2
    8eff:	c5 fb 10 4c 24 08    	vmovsd 0x8(%rsp),%xmm1
    8f05:	48 b8 50 39 dc f7 70 	movabs $0x7f70f7dc3950,%rax
    8f0c:	7f 00 00 
    8f0f:	c5 f3 5c ca          	vsubsd %xmm2,%xmm1,%xmm1
    8f13:	c5 f3 59 c0          	vmulsd %xmm0,%xmm1,%xmm0
    8f17:	c5 eb 58 c0          	vaddsd %xmm0,%xmm2,%xmm0
    8f1b:	c5 fb 11 44 24 08    	vmovsd %xmm0,0x8(%rsp)
    8f21:	c5 f9 28 44 24 10    	vmovapd 0x10(%rsp),%xmm0
    8f27:	c5 f9 57 84 24 90 00 	vxorpd 0x90(%rsp),%xmm0,%xmm0
    8f2e:	00 00 
    8f30:	ff d0                	call   *%rax
    8f32:	c5 f9 2e 44 24 08    	vucomisd 0x8(%rsp),%xmm0
    8f38:	0f 86 42 ff ff ff    	jbe    0x8e80
    8f3e:	eb 2f                	jmp    0x8f6f
    8f40:	48 89 df             	mov    %rbx,%rdi
    8f43:	ff 94 24 88 02 00 00 	call   *0x288(%rsp)
    8f4a:	c5 f9 57 84 24 90 00 	vxorpd 0x90(%rsp),%xmm0,%xmm0
    8f51:	00 00 
    8f53:	48 b8 70 3b dc f7 70 	movabs $0x7f70f7dc3b70,%rax
    8f5a:	7f 00 00 
    8f5d:	ff d0                	call   *%rax
    8f5f:	c5 fb 10 4c 24 78    	vmovsd 0x78(%rsp),%xmm1
    8f65:	c5 f3 5c c0          	vsubsd %xmm0,%xmm1,%xmm0
    8f69:	c5 f9 29 44 24 10    	vmovapd %xmm0,0x10(%rsp)
    8f6f:	c5 f9 28 44 24 10    	vmovapd 0x10(%rsp),%xmm0
    8f75:	c5 fb 59 5c 24 38    	vmulsd 0x38(%rsp),%xmm0,%xmm3
    8f7b:	45 85 e4             	test   %r12d,%r12d
    8f7e:	b8 00 00 00 00       	mov    $0x0,%eax
    8f83:	48 8b 8c 24 b8 03 00 	mov    0x3b8(%rsp),%rcx
    8f8a:	00 
    8f8b:	c5 f1 57 c9          	vxorpd %xmm1,%xmm1,%xmm1
    8f8f:	48 0f 48 84 24 c0 03 	cmovs  0x3c0(%rsp),%rax
    8f96:	00 00 
    8f98:	48 8d 1c c1          	lea    (%rcx,%rax,8),%rbx
    8f9c:	c4 a1 7b 10 04 e3    	vmovsd (%rbx,%r12,8),%xmm0
    8fa2:	c5 f9 2e c1          	vucomisd %xmm1,%xmm0
    8fa6:	0f 86 54 fc ff ff    	jbe    0x8c00
    8fac:	48 8b 7c 24 68       	mov    0x68(%rsp),%rdi
    8fb1:	c5 fb 11 5c 24 10    	vmovsd %xmm3,0x10(%rsp)
    8fb7:	ff 94 24 88 02 00 00 	call   *0x288(%rsp)
    8fbe:	c4 a1 7b 10 0c e3    	vmovsd (%rbx,%r12,8),%xmm1
    8fc4:	c5 f9 2e c8          	vucomisd %xmm0,%xmm1
    8fc8:	76 46                	jbe    0x9010
    8fca:	45 85 e4             	test   %r12d,%r12d
    8fcd:	b8 00 00 00 00       	mov    $0x0,%eax
    8fd2:	48 8b 8c 24 f0 03 00 	mov    0x3f0(%rsp),%rcx
    8fd9:	00 
    8fda:	48 8b 54 24 58       	mov    0x58(%rsp),%rdx
    8fdf:	c5 fb 10 54 24 30    	vmovsd 0x30(%rsp),%xmm2
    8fe5:	4c 8b 4c 24 50       	mov    0x50(%rsp),%r9
    8fea:	48 0f 48 84 24 f8 03 	cmovs  0x3f8(%rsp),%rax
    8ff1:	00 00 
    8ff3:	66 c7 42 36 01 00    	movw   $0x1,0x36(%rdx)
    8ff9:	48 8d 04 c1          	lea    (%rcx,%rax,8),%rax
    8ffd:	c4 a1 6b 59 14 e0    	vmulsd (%rax,%r12,8),%xmm2,%xmm2
    9003:	eb 1b                	jmp    0x9020
    9005:	66 66 2e 0f 1f 84 00 	data16 cs nopw 0x0(%rax,%rax,1)
    900c:	00 00 00 00 
    9010:	c5 fb 10 54 24 30    	vmovsd 0x30(%rsp),%xmm2
    9016:	4c 8b 4c 24 50       	mov    0x50(%rsp),%r9
    901b:	48 8b 54 24 58       	mov    0x58(%rsp),%rdx
    9020:	c5 fb 10 5c 24 10    	vmovsd 0x10(%rsp),%xmm3
    9026:	e9 e5 fb ff ff       	jmp    0x8c10
    902b:	48 8b 84 24 a8 00 00 	mov    0xa8(%rsp),%rax
    9032:	00 
    9033:	48 c7 00 00 00 00 00 	movq   $0x0,(%rax)
    903a:	31 c0                	xor    %eax,%eax
    903c:	48 81 c4 48 02 00 00 	add    $0x248,%rsp
    9043:	5b                   	pop    %rbx
    9044:	41 5c                	pop    %r12
    9046:	41 5d                	pop    %r13
    9048:	41 5e                	pop    %r14
    904a:	41 5f                	pop    %r15
    904c:	5d                   	pop    %rbp
    904d:	c5 f8 77             	vzeroupper
    9050:	c3                   	ret
    9051:	66 66 66 66 66 66 2e 	data16 data16 data16 data16 data16 cs nopw 0x0(%rax,%rax,1)
    9058:	0f 1f 84 00 00 00 00 
    905f:	00 
    9060:	55                   	push   %rbp
    9061:	41 57                	push   %r15
    9063:	41 56                	push   %r14
    9065:	41 55                	push   %r13
    9067:	41 54                	push   %r12
    9069:	53                   	push   %rbx
    906a:	48 81 ec 78 04 00 00 	sub    $0x478,%rsp
    9071:	48 8d 84 24 88 02 00 	lea    0x288(%rsp),%rax
    9078:	00 
    9079:	48 89 f7             	mov    %rsi,%rdi
    907c:	48 be 00 70 b5 08 71 	movabs $0x7f7108b57000,%rsi
    9083:	7f 00 00 
    9086:	49 ba 60 69 67 0a 71 	movabs $0x7f710a676960,%r10
    908d:	7f 00 00 
    9090:	4c 8d 84 24 a8 02 00 	lea    0x2a8(%rsp),%r8
    9097:	00 
    9098:	4c 8d 8c 24 a0 02 00 	lea    0x2a0(%rsp),%r9
    909f:	00 
    90a0:	ba 05 00 00 00       	mov    $0x5,%edx
    90a5:	b9 05 00 00 00       	mov    $0x5,%ecx
    90aa:	31 db                	xor    %ebx,%ebx
    90ac:	48 89 44 24 10       	mov    %rax,0x10(%rsp)
    90b1:	48 8d 84 24 90 02 00 	lea    0x290(%rsp),%rax
    90b8:	00 
    90b9:	48 89 44 24 08       	mov    %rax,0x8(%rsp)
    90be:	48 8d 84 24 98 02 00 	lea    0x298(%rsp),%rax
    90c5:	00 
    90c6:	48 89 04 24          	mov    %rax,(%rsp)
    90ca:	31 c0                	xor    %eax,%eax
    90cc:	41 ff d2             	call   *%r10
    90cf:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    90d3:	62 f1 7c 48 11 84 24 	vmovups %zmm0,0x430(%rsp)
    90da:	30 04 00 00 
    90de:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    90e2:	c5 fc 11 84 24 b0 03 	vmovups %ymm0,0x3b0(%rsp)
    90e9:	00 00 
    90eb:	c5 fc 11 84 24 70 03 	vmovups %ymm0,0x370(%rsp)
    90f2:	00 00 
    90f4:	c5 fc 11 84 24 30 03 	vmovups %ymm0,0x330(%rsp)
    90fb:	00 00 
    90fd:	c5 fc 11 84 24 f0 02 	vmovups %ymm0,0x2f0(%rsp)
    9104:	00 00 
    9106:	c5 fc 11 84 24 b0 02 	vmovups %ymm0,0x2b0(%rsp)
    910d:	00 00 
    910f:	c5 fc 11 84 24 f0 03 	vmovups %ymm0,0x3f0(%rsp)
    9116:	00 00 
    9118:	48 c7 84 24 70 04 00 	movq   $0x0,0x470(%rsp)
    911f:	00 00 00 00 00 
    9124:	c5 fc 11 84 24 c8 03 	vmovups %ymm0,0x3c8(%rsp)
    912b:	00 00 
    912d:	c5 fc 11 84 24 88 03 	vmovups %ymm0,0x388(%rsp)
    9134:	00 00 
    9136:	c5 fc 11 84 24 48 03 	vmovups %ymm0,0x348(%rsp)
    913d:	00 00 
    913f:	c5 fc 11 84 24 08 03 	vmovups %ymm0,0x308(%rsp)
    9146:	00 00 
    9148:	c5 fc 11 84 24 c8 02 	vmovups %ymm0,0x2c8(%rsp)
    914f:	00 00 
    9151:	c5 fc 11 84 24 08 04 	vmovups %ymm0,0x408(%rsp)
    9158:	00 00 
    915a:	48 c7 84 24 80 02 00 	movq   $0x0,0x280(%rsp)
    9161:	00 00 00 00 00 
    9166:	85 c0                	test   %eax,%eax
    9168:	0f 84 cd 0c 00 00    	je     0x9e3b
    916e:	48 b8 78 a0 eb 09 71 	movabs $0x7f7109eba078,%rax
    9175:	7f 00 00 
    9178:	48 83 38 00          	cmpq   $0x0,(%rax)
    917c:	0f 84 03 0d 00 00    	je     0x9e85
    9182:	4c 8b b4 24 a8 02 00 	mov    0x2a8(%rsp),%r14
    9189:	00 
    918a:	48 be 3e 71 b5 08 71 	movabs $0x7f7108b5713e,%rsi
    9191:	7f 00 00 
    9194:	49 bd 00 b6 5a 0a 71 	movabs $0x7f710a5ab600,%r13
    919b:	7f 00 00 
    919e:	4c 89 f7             	mov    %r14,%rdi
    91a1:	c5 f8 77             	vzeroupper
    91a4:	41 ff d5             	call   *%r13
    91a7:	48 85 c0             	test   %rax,%rax
    91aa:	0f 84 b8 0e 00 00    	je     0xa068
    91b0:	48 be 4c 71 b5 08 71 	movabs $0x7f7108b5714c,%rsi
    91b7:	7f 00 00 
    91ba:	48 89 c7             	mov    %rax,%rdi
    91bd:	49 89 c7             	mov    %rax,%r15
    91c0:	41 ff d5             	call   *%r13
    91c3:	48 89 84 24 c0 01 00 	mov    %rax,0x1c0(%rsp)
    91ca:	00 
    91cb:	48 85 c0             	test   %rax,%rax
    91ce:	0f 84 ca 0c 00 00    	je     0x9e9e
    91d4:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    91db:	00 
    91dc:	48 be 53 71 b5 08 71 	movabs $0x7f7108b57153,%rsi
    91e3:	7f 00 00 
    91e6:	41 ff d5             	call   *%r13
    91e9:	48 89 84 24 c8 01 00 	mov    %rax,0x1c8(%rsp)
    91f0:	00 
    91f1:	48 85 c0             	test   %rax,%rax
    91f4:	0f 84 07 0d 00 00    	je     0x9f01
    91fa:	48 8b bc 24 c8 01 00 	mov    0x1c8(%rsp),%rdi
    9201:	00 
    9202:	48 b8 10 dc 53 0a 71 	movabs $0x7f710a53dc10,%rax
    9209:	7f 00 00 
    920c:	4c 89 bc 24 70 02 00 	mov    %r15,0x270(%rsp)
    9213:	00 
    9214:	4c 89 b4 24 78 02 00 	mov    %r14,0x278(%rsp)
    921b:	00 
    921c:	ff d0                	call   *%rax
    921e:	48 bb 60 f5 58 0a 71 	movabs $0x7f710a58f560,%rbx
    9225:	7f 00 00 
    9228:	48 85 c0             	test   %rax,%rax
    922b:	74 17                	je     0x9244
    922d:	48 89 c7             	mov    %rax,%rdi
    9230:	49 89 c6             	mov    %rax,%r14
    9233:	ff d3                	call   *%rbx
    9235:	48 b8 50 a3 5a 0a 71 	movabs $0x7f710a5aa350,%rax
    923c:	7f 00 00 
    923f:	4c 89 f7             	mov    %r14,%rdi
    9242:	ff d0                	call   *%rax
    9244:	48 b8 d0 54 50 0a 71 	movabs $0x7f710a5054d0,%rax
    924b:	7f 00 00 
    924e:	ff d0                	call   *%rax
    9250:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    9257:	00 
    9258:	48 be 61 71 b5 08 71 	movabs $0x7f7108b57161,%rsi
    925f:	7f 00 00 
    9262:	41 ff d5             	call   *%r13
    9265:	48 89 84 24 d0 01 00 	mov    %rax,0x1d0(%rsp)
    926c:	00 
    926d:	48 85 c0             	test   %rax,%rax
    9270:	0f 84 61 0d 00 00    	je     0x9fd7
    9276:	48 8b bc 24 d0 01 00 	mov    0x1d0(%rsp),%rdi
    927d:	00 
    927e:	48 be 67 71 b5 08 71 	movabs $0x7f7108b57167,%rsi
    9285:	7f 00 00 
    9288:	41 ff d5             	call   *%r13
    928b:	48 85 c0             	test   %rax,%rax
    928e:	0f 84 f4 0d 00 00    	je     0xa088
    9294:	49 be 10 dc 53 0a 71 	movabs $0x7f710a53dc10,%r14
    929b:	7f 00 00 
    929e:	48 89 c7             	mov    %rax,%rdi
    92a1:	49 89 c7             	mov    %rax,%r15
    92a4:	41 ff d6             	call   *%r14
    92a7:	48 85 c0             	test   %rax,%rax
    92aa:	0f 84 0e 0e 00 00    	je     0xa0be
    92b0:	48 89 c7             	mov    %rax,%rdi
    92b3:	49 89 c6             	mov    %rax,%r14
    92b6:	49 89 dc             	mov    %rbx,%r12
    92b9:	ff d3                	call   *%rbx
    92bb:	48 89 84 24 30 02 00 	mov    %rax,0x230(%rsp)
    92c2:	00 
    92c3:	48 b8 50 a3 5a 0a 71 	movabs $0x7f710a5aa350,%rax
    92ca:	7f 00 00 
    92cd:	4c 89 f7             	mov    %r14,%rdi
    92d0:	ff d0                	call   *%rax
    92d2:	48 b8 d0 54 50 0a 71 	movabs $0x7f710a5054d0,%rax
    92d9:	7f 00 00 
    92dc:	ff d0                	call   *%rax
    92de:	48 bf 4c 71 b5 08 71 	movabs $0x7f7108b5714c,%rdi
    92e5:	7f 00 00 
    92e8:	48 b8 20 ea 67 0a 71 	movabs $0x7f710a67ea20,%rax
    92ef:	7f 00 00 
    92f2:	ff d0                	call   *%rax
    92f4:	48 85 c0             	test   %rax,%rax
    92f7:	0f 84 d5 0d 00 00    	je     0xa0d2
    92fd:	48 be 6d 71 b5 08 71 	movabs $0x7f7108b5716d,%rsi
    9304:	7f 00 00 
    9307:	48 89 c7             	mov    %rax,%rdi
    930a:	48 89 c3             	mov    %rax,%rbx
    930d:	41 ff d5             	call   *%r13
    9310:	48 85 c0             	test   %rax,%rax
    9313:	0f 84 dd 0d 00 00    	je     0xa0f6
    9319:	48 be 72 71 b5 08 71 	movabs $0x7f7108b57172,%rsi
    9320:	7f 00 00 
    9323:	48 89 df             	mov    %rbx,%rdi
    9326:	49 89 c6             	mov    %rax,%r14
    9329:	48 89 9c 24 e8 01 00 	mov    %rbx,0x1e8(%rsp)
    9330:	00 
    9331:	41 ff d5             	call   *%r13
    9334:	48 85 c0             	test   %rax,%rax
    9337:	0f 84 f3 0d 00 00    	je     0xa130
    933d:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    9344:	00 
    9345:	48 be 7b 71 b5 08 71 	movabs $0x7f7108b5717b,%rsi
    934c:	7f 00 00 
    934f:	48 89 c3             	mov    %rax,%rbx
    9352:	41 ff d5             	call   *%r13
    9355:	48 85 c0             	test   %rax,%rax
    9358:	0f 84 14 0e 00 00    	je     0xa172
    935e:	49 b8 90 a8 5b 0a 71 	movabs $0x7f710a5ba890,%r8
    9365:	7f 00 00 
    9368:	bf 02 00 00 00       	mov    $0x2,%edi
    936d:	48 89 84 24 e0 01 00 	mov    %rax,0x1e0(%rsp)
    9374:	00 
    9375:	48 89 c6             	mov    %rax,%rsi
    9378:	48 89 9c 24 f0 01 00 	mov    %rbx,0x1f0(%rsp)
    937f:	00 
    9380:	48 89 da             	mov    %rbx,%rdx
    9383:	31 c0                	xor    %eax,%eax
    9385:	41 ff d0             	call   *%r8
    9388:	48 85 c0             	test   %rax,%rax
    938b:	0f 84 2f 0e 00 00    	je     0xa1c0
    9391:	48 b9 f0 84 55 0a 71 	movabs $0x7f710a5584f0,%rcx
    9398:	7f 00 00 
    939b:	4c 89 bc 24 f8 01 00 	mov    %r15,0x1f8(%rsp)
    93a2:	00 
    93a3:	4c 89 f5             	mov    %r14,%rbp
    93a6:	4c 89 f7             	mov    %r14,%rdi
    93a9:	48 89 84 24 18 02 00 	mov    %rax,0x218(%rsp)
    93b0:	00 
    93b1:	48 89 c6             	mov    %rax,%rsi
    93b4:	31 d2                	xor    %edx,%edx
    93b6:	ff d1                	call   *%rcx
    93b8:	48 be 67 71 b5 08 71 	movabs $0x7f7108b57167,%rsi
    93bf:	7f 00 00 
    93c2:	48 89 c7             	mov    %rax,%rdi
    93c5:	49 89 c6             	mov    %rax,%r14
    93c8:	41 ff d5             	call   *%r13
    93cb:	4c 89 b4 24 08 02 00 	mov    %r14,0x208(%rsp)
    93d2:	00 
    93d3:	48 89 ac 24 00 02 00 	mov    %rbp,0x200(%rsp)
    93da:	00 
    93db:	48 85 c0             	test   %rax,%rax
    93de:	0f 84 23 0e 00 00    	je     0xa207
    93e4:	48 bb 10 dc 53 0a 71 	movabs $0x7f710a53dc10,%rbx
    93eb:	7f 00 00 
    93ee:	48 89 c7             	mov    %rax,%rdi
    93f1:	49 89 c7             	mov    %rax,%r15
    93f4:	ff d3                	call   *%rbx
    93f6:	48 85 c0             	test   %rax,%rax
    93f9:	0f 84 63 0e 00 00    	je     0xa262
    93ff:	48 89 c7             	mov    %rax,%rdi
    9402:	49 89 c6             	mov    %rax,%r14
    9405:	41 ff d4             	call   *%r12
    9408:	4c 89 f7             	mov    %r14,%rdi
    940b:	49 be 50 a3 5a 0a 71 	movabs $0x7f710a5aa350,%r14
    9412:	7f 00 00 
    9415:	48 89 c3             	mov    %rax,%rbx
    9418:	41 ff d6             	call   *%r14
    941b:	48 b8 d0 54 50 0a 71 	movabs $0x7f710a5054d0,%rax
    9422:	7f 00 00 
    9425:	ff d0                	call   *%rax
    9427:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    942e:	00 
    942f:	48 be 87 71 b5 08 71 	movabs $0x7f7108b57187,%rsi
    9436:	7f 00 00 
    9439:	41 ff d5             	call   *%r13
    943c:	48 89 9c 24 10 02 00 	mov    %rbx,0x210(%rsp)
    9443:	00 
    9444:	48 85 c0             	test   %rax,%rax
    9447:	0f 84 1c 0e 00 00    	je     0xa269
    944d:	48 8b 94 24 f0 01 00 	mov    0x1f0(%rsp),%rdx
    9454:	00 
    9455:	bf 02 00 00 00       	mov    $0x2,%edi
    945a:	48 b9 90 a8 5b 0a 71 	movabs $0x7f710a5ba890,%rcx
    9461:	7f 00 00 
    9464:	49 89 c6             	mov    %rax,%r14
    9467:	48 89 c6             	mov    %rax,%rsi
    946a:	31 c0                	xor    %eax,%eax
    946c:	ff d1                	call   *%rcx
    946e:	4c 89 b4 24 40 02 00 	mov    %r14,0x240(%rsp)
    9475:	00 
    9476:	48 85 c0             	test   %rax,%rax
    9479:	0f 84 f6 0d 00 00    	je     0xa275
    947f:	48 89 84 24 20 02 00 	mov    %rax,0x220(%rsp)
    9486:	00 
    9487:	48 89 c6             	mov    %rax,%rsi
    948a:	48 b8 f0 84 55 0a 71 	movabs $0x7f710a5584f0,%rax
    9491:	7f 00 00 
    9494:	48 89 ef             	mov    %rbp,%rdi
    9497:	31 d2                	xor    %edx,%edx
    9499:	ff d0                	call   *%rax
    949b:	48 be 67 71 b5 08 71 	movabs $0x7f7108b57167,%rsi
    94a2:	7f 00 00 
    94a5:	48 89 c7             	mov    %rax,%rdi
    94a8:	48 89 c5             	mov    %rax,%rbp
    94ab:	41 ff d5             	call   *%r13
    94ae:	4c 89 bc 24 38 02 00 	mov    %r15,0x238(%rsp)
    94b5:	00 
    94b6:	48 85 c0             	test   %rax,%rax
    94b9:	0f 84 fc 0d 00 00    	je     0xa2bb
    94bf:	48 89 84 24 28 02 00 	mov    %rax,0x228(%rsp)
    94c6:	00 
    94c7:	48 89 c7             	mov    %rax,%rdi
    94ca:	48 b8 10 dc 53 0a 71 	movabs $0x7f710a53dc10,%rax
    94d1:	7f 00 00 
    94d4:	ff d0                	call   *%rax
    94d6:	48 85 c0             	test   %rax,%rax
    94d9:	0f 84 33 0e 00 00    	je     0xa312
    94df:	4c 8b bc 24 f8 01 00 	mov    0x1f8(%rsp),%r15
    94e6:	00 
    94e7:	48 89 c7             	mov    %rax,%rdi
    94ea:	49 89 c6             	mov    %rax,%r14
    94ed:	41 ff d4             	call   *%r12
    94f0:	48 89 84 24 d8 01 00 	mov    %rax,0x1d8(%rsp)
    94f7:	00 
    94f8:	48 b8 50 a3 5a 0a 71 	movabs $0x7f710a5aa350,%rax
    94ff:	7f 00 00 
    9502:	4c 89 f7             	mov    %r14,%rdi
    9505:	ff d0                	call   *%rax
    9507:	48 b8 d0 54 50 0a 71 	movabs $0x7f710a5054d0,%rax
    950e:	7f 00 00 
    9511:	ff d0                	call   *%rax
    9513:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    951a:	00 
    951b:	48 be 93 71 b5 08 71 	movabs $0x7f7108b57193,%rsi
    9522:	7f 00 00 
    9525:	41 ff d5             	call   *%r13
    9528:	48 89 eb             	mov    %rbp,%rbx
    952b:	48 85 c0             	test   %rax,%rax
    952e:	0f 84 f7 0d 00 00    	je     0xa32b
    9534:	48 8b 94 24 f0 01 00 	mov    0x1f0(%rsp),%rdx
    953b:	00 
    953c:	bf 02 00 00 00       	mov    $0x2,%edi
    9541:	48 b9 90 a8 5b 0a 71 	movabs $0x7f710a5ba890,%rcx
    9548:	7f 00 00 
    954b:	48 89 84 24 68 02 00 	mov    %rax,0x268(%rsp)
    9552:	00 
    9553:	48 89 c6             	mov    %rax,%rsi
    9556:	31 c0                	xor    %eax,%eax
    9558:	ff d1                	call   *%rcx
    955a:	48 85 c0             	test   %rax,%rax
    955d:	0f 84 de 0d 00 00    	je     0xa341
    9563:	48 8b bc 24 00 02 00 	mov    0x200(%rsp),%rdi
    956a:	00 
    956b:	48 89 84 24 60 02 00 	mov    %rax,0x260(%rsp)
    9572:	00 
    9573:	48 89 c6             	mov    %rax,%rsi
    9576:	48 b8 f0 84 55 0a 71 	movabs $0x7f710a5584f0,%rax
    957d:	7f 00 00 
    9580:	31 d2                	xor    %edx,%edx
    9582:	ff d0                	call   *%rax
    9584:	48 be 67 71 b5 08 71 	movabs $0x7f7108b57167,%rsi
    958b:	7f 00 00 
    958e:	48 89 c7             	mov    %rax,%rdi
    9591:	49 89 c6             	mov    %rax,%r14
    9594:	41 ff d5             	call   *%r13
    9597:	48 89 c3             	mov    %rax,%rbx
    959a:	48 85 c0             	test   %rax,%rax
    959d:	74 38                	je     0x95d7
    959f:	48 b8 10 dc 53 0a 71 	movabs $0x7f710a53dc10,%rax
    95a6:	7f 00 00 
    95a9:	48 89 df             	mov    %rbx,%rdi
    95ac:	ff d0                	call   *%rax
    95ae:	48 85 c0             	test   %rax,%rax
    95b1:	74 18                	je     0x95cb
    95b3:	48 89 c7             	mov    %rax,%rdi
    95b6:	49 89 c5             	mov    %rax,%r13
    95b9:	41 ff d4             	call   *%r12
    95bc:	48 b8 50 a3 5a 0a 71 	movabs $0x7f710a5aa350,%rax
    95c3:	7f 00 00 
    95c6:	4c 89 ef             	mov    %r13,%rdi
    95c9:	ff d0                	call   *%rax
    95cb:	48 b8 d0 54 50 0a 71 	movabs $0x7f710a5054d0,%rax
    95d2:	7f 00 00 
    95d5:	ff d0                	call   *%rax
    95d7:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    95de:	00 
    95df:	49 bd 50 a3 5a 0a 71 	movabs $0x7f710a5aa350,%r13
    95e6:	7f 00 00 
    95e9:	48 89 9c 24 58 02 00 	mov    %rbx,0x258(%rsp)
    95f0:	00 
    95f1:	41 ff d5             	call   *%r13
    95f4:	48 8b bc 24 c8 01 00 	mov    0x1c8(%rsp),%rdi
    95fb:	00 
    95fc:	41 ff d5             	call   *%r13
    95ff:	48 8b bc 24 d0 01 00 	mov    0x1d0(%rsp),%rdi
    9606:	00 
    9607:	41 ff d5             	call   *%r13
    960a:	48 8b 8c 24 f0 01 00 	mov    0x1f0(%rsp),%rcx
    9611:	00 
    9612:	48 8b 94 24 00 02 00 	mov    0x200(%rsp),%rdx
    9619:	00 
    961a:	4c 89 bc 24 c0 01 00 	mov    %r15,0x1c0(%rsp)
    9621:	00 
    9622:	48 8b 84 24 e8 01 00 	mov    0x1e8(%rsp),%rax
    9629:	00 
    962a:	49 89 ef             	mov    %rbp,%r15
    962d:	4c 8b a4 24 e0 01 00 	mov    0x1e0(%rsp),%r12
    9634:	00 
    9635:	48 8b 9c 24 38 02 00 	mov    0x238(%rsp),%rbx
    963c:	00 
    963d:	48 8b ac 24 28 02 00 	mov    0x228(%rsp),%rbp
    9644:	00 
    9645:	48 89 8c 24 f8 01 00 	mov    %rcx,0x1f8(%rsp)
    964c:	00 
    964d:	48 8b 8c 24 08 02 00 	mov    0x208(%rsp),%rcx
    9654:	00 
    9655:	48 89 94 24 d0 01 00 	mov    %rdx,0x1d0(%rsp)
    965c:	00 
    965d:	48 8b 94 24 18 02 00 	mov    0x218(%rsp),%rdx
    9664:	00 
    9665:	48 89 84 24 c8 01 00 	mov    %rax,0x1c8(%rsp)
    966c:	00 
    966d:	48 89 8c 24 f0 01 00 	mov    %rcx,0x1f0(%rsp)
    9674:	00 
    9675:	48 8b 8c 24 40 02 00 	mov    0x240(%rsp),%rcx
    967c:	00 
    967d:	48 89 94 24 00 02 00 	mov    %rdx,0x200(%rsp)
    9684:	00 
    9685:	48 89 8c 24 18 02 00 	mov    %rcx,0x218(%rsp)
    968c:	00 
    968d:	48 8b 8c 24 20 02 00 	mov    0x220(%rsp),%rcx
    9694:	00 
    9695:	48 89 8c 24 08 02 00 	mov    %rcx,0x208(%rsp)
    969c:	00 
    969d:	48 8b 8c 24 68 02 00 	mov    0x268(%rsp),%rcx
    96a4:	00 
    96a5:	48 89 8c 24 20 02 00 	mov    %rcx,0x220(%rsp)
    96ac:	00 
    96ad:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    96b4:	00 
    96b5:	41 ff d5             	call   *%r13
    96b8:	48 8b 8c 24 d0 01 00 	mov    0x1d0(%rsp),%rcx
    96bf:	00 
    96c0:	48 8b 84 24 c8 01 00 	mov    0x1c8(%rsp),%rax
    96c7:	00 
    96c8:	48 8b 94 24 f8 01 00 	mov    0x1f8(%rsp),%rdx
    96cf:	00 
    96d0:	4c 89 a4 24 f8 01 00 	mov    %r12,0x1f8(%rsp)
    96d7:	00 
    96d8:	4c 8b a4 24 08 02 00 	mov    0x208(%rsp),%r12
    96df:	00 
    96e0:	4c 89 bc 24 08 02 00 	mov    %r15,0x208(%rsp)
    96e7:	00 
    96e8:	48 89 ac 24 38 02 00 	mov    %rbp,0x238(%rsp)
    96ef:	00 
    96f0:	4c 8b bc 24 20 02 00 	mov    0x220(%rsp),%r15
    96f7:	00 
    96f8:	4c 89 b4 24 28 02 00 	mov    %r14,0x228(%rsp)
    96ff:	00 
    9700:	48 89 8c 24 c8 01 00 	mov    %rcx,0x1c8(%rsp)
    9707:	00 
    9708:	48 8b 8c 24 00 02 00 	mov    0x200(%rsp),%rcx
    970f:	00 
    9710:	48 89 94 24 d0 01 00 	mov    %rdx,0x1d0(%rsp)
    9717:	00 
    9718:	48 8b 94 24 f0 01 00 	mov    0x1f0(%rsp),%rdx
    971f:	00 
    9720:	48 89 84 24 c0 01 00 	mov    %rax,0x1c0(%rsp)
    9727:	00 
    9728:	48 89 8c 24 e8 01 00 	mov    %rcx,0x1e8(%rsp)
    972f:	00 
    9730:	48 8b 8c 24 18 02 00 	mov    0x218(%rsp),%rcx
    9737:	00 
    9738:	49 89 d6             	mov    %rdx,%r14
    973b:	48 89 cd             	mov    %rcx,%rbp
    973e:	48 8b 8c 24 60 02 00 	mov    0x260(%rsp),%rcx
    9745:	00 
    9746:	48 89 8c 24 20 02 00 	mov    %rcx,0x220(%rsp)
    974d:	00 
    974e:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    9755:	00 
    9756:	41 ff d5             	call   *%r13
    9759:	48 8b bc 24 c8 01 00 	mov    0x1c8(%rsp),%rdi
    9760:	00 
    9761:	41 ff d5             	call   *%r13
    9764:	48 8b bc 24 d0 01 00 	mov    0x1d0(%rsp),%rdi
    976b:	00 
    976c:	41 ff d5             	call   *%r13
    976f:	48 8b bc 24 f8 01 00 	mov    0x1f8(%rsp),%rdi
    9776:	00 
    9777:	48 8b 84 24 e8 01 00 	mov    0x1e8(%rsp),%rax
    977e:	00 
    977f:	4c 89 b4 24 d0 01 00 	mov    %r14,0x1d0(%rsp)
    9786:	00 
    9787:	48 89 9c 24 f8 01 00 	mov    %rbx,0x1f8(%rsp)
    978e:	00 
    978f:	4c 89 a4 24 00 02 00 	mov    %r12,0x200(%rsp)
    9796:	00 
    9797:	48 8b 8c 24 58 02 00 	mov    0x258(%rsp),%rcx
    979e:	00 
    979f:	4c 8b a4 24 08 02 00 	mov    0x208(%rsp),%r12
    97a6:	00 
    97a7:	48 8b 94 24 20 02 00 	mov    0x220(%rsp),%rdx
    97ae:	00 
    97af:	48 8b 9c 24 38 02 00 	mov    0x238(%rsp),%rbx
    97b6:	00 
    97b7:	4c 8b b4 24 28 02 00 	mov    0x228(%rsp),%r14
    97be:	00 
    97bf:	48 89 84 24 c8 01 00 	mov    %rax,0x1c8(%rsp)
    97c6:	00 
    97c7:	48 89 94 24 08 02 00 	mov    %rdx,0x208(%rsp)
    97ce:	00 
    97cf:	48 89 8c 24 40 02 00 	mov    %rcx,0x240(%rsp)
    97d6:	00 
    97d7:	41 ff d5             	call   *%r13
    97da:	48 8b 8c 24 f8 01 00 	mov    0x1f8(%rsp),%rcx
    97e1:	00 
    97e2:	48 8b 84 24 c8 01 00 	mov    0x1c8(%rsp),%rax
    97e9:	00 
    97ea:	48 8b 94 24 d0 01 00 	mov    0x1d0(%rsp),%rdx
    97f1:	00 
    97f2:	48 89 8c 24 d0 01 00 	mov    %rcx,0x1d0(%rsp)
    97f9:	00 
    97fa:	48 8b 8c 24 00 02 00 	mov    0x200(%rsp),%rcx
    9801:	00 
    9802:	4c 89 a4 24 00 02 00 	mov    %r12,0x200(%rsp)
    9809:	00 
    980a:	4c 8b a4 24 08 02 00 	mov    0x208(%rsp),%r12
    9811:	00 
    9812:	48 89 84 24 c0 01 00 	mov    %rax,0x1c0(%rsp)
    9819:	00 
    981a:	4c 89 f8             	mov    %r15,%rax
    981d:	4c 89 b4 24 08 02 00 	mov    %r14,0x208(%rsp)
    9824:	00 
    9825:	48 89 94 24 c8 01 00 	mov    %rdx,0x1c8(%rsp)
    982c:	00 
    982d:	49 89 c6             	mov    %rax,%r14
    9830:	49 89 cf             	mov    %rcx,%r15
    9833:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    983a:	00 
    983b:	41 ff d5             	call   *%r13
    983e:	48 8b bc 24 c8 01 00 	mov    0x1c8(%rsp),%rdi
    9845:	00 
    9846:	41 ff d5             	call   *%r13
    9849:	48 8b bc 24 d0 01 00 	mov    0x1d0(%rsp),%rdi
    9850:	00 
    9851:	41 ff d5             	call   *%r13
    9854:	48 89 ef             	mov    %rbp,%rdi
    9857:	4c 89 bc 24 c8 01 00 	mov    %r15,0x1c8(%rsp)
    985e:	00 
    985f:	49 89 df             	mov    %rbx,%r15
    9862:	4c 89 f3             	mov    %r14,%rbx
    9865:	4d 89 e6             	mov    %r12,%r14
    9868:	48 8b 84 24 40 02 00 	mov    0x240(%rsp),%rax
    986f:	00 
    9870:	48 8b ac 24 00 02 00 	mov    0x200(%rsp),%rbp
    9877:	00 
    9878:	4c 8b a4 24 08 02 00 	mov    0x208(%rsp),%r12
    987f:	00 
    9880:	48 89 84 24 e0 01 00 	mov    %rax,0x1e0(%rsp)
    9887:	00 
    9888:	41 ff d5             	call   *%r13
    988b:	48 8b bc 24 c8 01 00 	mov    0x1c8(%rsp),%rdi
    9892:	00 
    9893:	48 89 ac 24 c8 01 00 	mov    %rbp,0x1c8(%rsp)
    989a:	00 
    989b:	4c 89 fd             	mov    %r15,%rbp
    989e:	49 89 df             	mov    %rbx,%r15
    98a1:	4c 89 f3             	mov    %r14,%rbx
    98a4:	4d 89 e6             	mov    %r12,%r14
    98a7:	4c 8b a4 24 10 02 00 	mov    0x210(%rsp),%r12
    98ae:	00 
    98af:	41 ff d5             	call   *%r13
    98b2:	48 8b bc 24 c8 01 00 	mov    0x1c8(%rsp),%rdi
    98b9:	00 
    98ba:	48 89 ac 24 c8 01 00 	mov    %rbp,0x1c8(%rsp)
    98c1:	00 
    98c2:	4c 89 fd             	mov    %r15,%rbp
    98c5:	49 89 df             	mov    %rbx,%r15
    98c8:	4c 89 f3             	mov    %r14,%rbx
    98cb:	41 ff d5             	call   *%r13
    98ce:	48 8b 84 24 c8 01 00 	mov    0x1c8(%rsp),%rax
    98d5:	00 
    98d6:	4c 8b b4 24 e0 01 00 	mov    0x1e0(%rsp),%r14
    98dd:	00 
    98de:	48 89 ac 24 c8 01 00 	mov    %rbp,0x1c8(%rsp)
    98e5:	00 
    98e6:	4c 89 bc 24 d0 01 00 	mov    %r15,0x1d0(%rsp)
    98ed:	00 
    98ee:	48 89 84 24 c0 01 00 	mov    %rax,0x1c0(%rsp)
    98f5:	00 
    98f6:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    98fd:	00 
    98fe:	4c 89 a4 24 10 02 00 	mov    %r12,0x210(%rsp)
    9905:	00 
    9906:	41 ff d5             	call   *%r13
    9909:	48 8b 84 24 c8 01 00 	mov    0x1c8(%rsp),%rax
    9910:	00 
    9911:	48 8b 8c 24 d0 01 00 	mov    0x1d0(%rsp),%rcx
    9918:	00 
    9919:	48 89 9c 24 d0 01 00 	mov    %rbx,0x1d0(%rsp)
    9920:	00 
    9921:	48 89 84 24 c0 01 00 	mov    %rax,0x1c0(%rsp)
    9928:	00 
    9929:	48 89 8c 24 c8 01 00 	mov    %rcx,0x1c8(%rsp)
    9930:	00 
    9931:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    9938:	00 
    9939:	4d 89 f4             	mov    %r14,%r12
    993c:	41 ff d5             	call   *%r13
    993f:	48 8b 84 24 c8 01 00 	mov    0x1c8(%rsp),%rax
    9946:	00 
    9947:	48 8b 8c 24 d0 01 00 	mov    0x1d0(%rsp),%rcx
    994e:	00 
    994f:	48 89 84 24 c0 01 00 	mov    %rax,0x1c0(%rsp)
    9956:	00 
    9957:	48 89 8c 24 c8 01 00 	mov    %rcx,0x1c8(%rsp)
    995e:	00 
    995f:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    9966:	00 
    9967:	4c 8b bc 24 70 02 00 	mov    0x270(%rsp),%r15
    996e:	00 
    996f:	41 ff d5             	call   *%r13
    9972:	48 8b 84 24 c8 01 00 	mov    0x1c8(%rsp),%rax
    9979:	00 
    997a:	4c 8b b4 24 78 02 00 	mov    0x278(%rsp),%r14
    9981:	00 
    9982:	48 89 84 24 c0 01 00 	mov    %rax,0x1c0(%rsp)
    9989:	00 
    998a:	48 8b bc 24 c0 01 00 	mov    0x1c0(%rsp),%rdi
    9991:	00 
    9992:	41 ff d5             	call   *%r13
    9995:	4c 89 e7             	mov    %r12,%rdi
    9998:	41 ff d5             	call   *%r13
    999b:	48 b8 f0 84 bc 08 71 	movabs $0x7f7108bc84f0,%rax
    99a2:	7f 00 00 
    99a5:	31 ff                	xor    %edi,%edi
    99a7:	4c 89 f6             	mov    %r14,%rsi
    99aa:	ff d0                	call   *%rax
    99ac:	4c 89 ff             	mov    %r15,%rdi
    99af:	41 ff d5             	call   *%r13
    99b2:	48 8b bc 24 a0 02 00 	mov    0x2a0(%rsp),%rdi
    99b9:	00 
    99ba:	49 be 40 2a dc f7 70 	movabs $0x7f70f7dc2a40,%r14
    99c1:	7f 00 00 
    99c4:	48 8d b4 24 30 04 00 	lea    0x430(%rsp),%rsi
    99cb:	00 
    99cc:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    99d0:	62 f1 7c 48 11 84 24 	vmovups %zmm0,0x430(%rsp)
    99d7:	30 04 00 00 
    99db:	48 c7 84 24 70 04 00 	movq   $0x0,0x470(%rsp)
    99e2:	00 00 00 00 00 
    99e7:	c5 f8 77             	vzeroupper
    99ea:	41 ff d6             	call   *%r14
    99ed:	48 83 bc 24 48 04 00 	cmpq   $0x8,0x448(%rsp)
    99f4:	00 08 
    99f6:	0f 95 c1             	setne  %cl
    99f9:	85 c0                	test   %eax,%eax
    99fb:	0f 95 c3             	setne  %bl
    99fe:	08 cb                	or     %cl,%bl
    9a00:	80 fb 01             	cmp    $0x1,%bl
    9a03:	0f 84 cb 04 00 00    	je     0x9ed4
    9a09:	84 db                	test   %bl,%bl
    9a0b:	0f 85 57 06 00 00    	jne    0xa068
    9a11:	48 8b bc 24 98 02 00 	mov    0x298(%rsp),%rdi
    9a18:	00 
    9a19:	4c 8b bc 24 50 04 00 	mov    0x450(%rsp),%r15
    9a20:	00 
    9a21:	4c 8b a4 24 58 04 00 	mov    0x458(%rsp),%r12
    9a28:	00 
    9a29:	48 8b ac 24 60 04 00 	mov    0x460(%rsp),%rbp
    9a30:	00 
    9a31:	48 b8 20 e0 53 0a 71 	movabs $0x7f710a53e020,%rax
    9a38:	7f 00 00 
    9a3b:	ff d0                	call   *%rax
    9a3d:	48 89 c3             	mov    %rax,%rbx
    9a40:	48 b8 10 89 57 0a 71 	movabs $0x7f710a578910,%rax
    9a47:	7f 00 00 
    9a4a:	48 89 df             	mov    %rbx,%rdi
    9a4d:	ff d0                	call   *%rax
    9a4f:	48 89 df             	mov    %rbx,%rdi
    9a52:	c5 fb 11 84 24 c8 01 	vmovsd %xmm0,0x1c8(%rsp)
    9a59:	00 00 
    9a5b:	41 ff d5             	call   *%r13
    9a5e:	48 b8 d0 54 50 0a 71 	movabs $0x7f710a5054d0,%rax
    9a65:	7f 00 00 
    9a68:	ff d0                	call   *%rax
    9a6a:	48 85 c0             	test   %rax,%rax
    9a6d:	0f 85 f5 05 00 00    	jne    0xa068
    9a73:	48 8b 9c 24 90 02 00 	mov    0x290(%rsp),%rbx
    9a7a:	00 
    9a7b:	48 b8 80 a6 5b 0a 71 	movabs $0x7f710a5ba680,%rax
    9a82:	7f 00 00 
    9a85:	4c 89 a4 24 d0 01 00 	mov    %r12,0x1d0(%rsp)
    9a8c:	00 
    9a8d:	48 89 df             	mov    %rbx,%rdi
    9a90:	ff d0                	call   *%rax
    9a92:	48 83 f8 05          	cmp    $0x5,%rax
    9a96:	41 0f 95 c4          	setne  %r12b
    9a9a:	0f 85 6d 05 00 00    	jne    0xa00d
    9aa0:	49 bd c0 a6 5b 0a 71 	movabs $0x7f710a5ba6c0,%r13
    9aa7:	7f 00 00 
    9aaa:	48 89 df             	mov    %rbx,%rdi
    9aad:	31 f6                	xor    %esi,%esi
    9aaf:	41 ff d5             	call   *%r13
    9ab2:	48 8d b4 24 b0 03 00 	lea    0x3b0(%rsp),%rsi
    9ab9:	00 
    9aba:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    9abe:	c5 fc 11 84 24 b0 03 	vmovups %ymm0,0x3b0(%rsp)
    9ac5:	00 00 
    9ac7:	48 89 c7             	mov    %rax,%rdi
    9aca:	c5 fc 11 84 24 c8 03 	vmovups %ymm0,0x3c8(%rsp)
    9ad1:	00 00 
    9ad3:	c5 f8 77             	vzeroupper
    9ad6:	41 ff d6             	call   *%r14
    9ad9:	85 c0                	test   %eax,%eax
    9adb:	0f 85 56 04 00 00    	jne    0x9f37
    9ae1:	48 83 bc 24 c8 03 00 	cmpq   $0x8,0x3c8(%rsp)
    9ae8:	00 08 
    9aea:	0f 85 47 04 00 00    	jne    0x9f37
    9af0:	48 8b 84 24 d0 03 00 	mov    0x3d0(%rsp),%rax
    9af7:	00 
    9af8:	48 8b 8c 24 d8 03 00 	mov    0x3d8(%rsp),%rcx
    9aff:	00 
    9b00:	be 01 00 00 00       	mov    $0x1,%esi
    9b05:	48 89 df             	mov    %rbx,%rdi
    9b08:	48 89 84 24 00 02 00 	mov    %rax,0x200(%rsp)
    9b0f:	00 
    9b10:	48 89 8c 24 f8 01 00 	mov    %rcx,0x1f8(%rsp)
    9b17:	00 
    9b18:	41 ff d5             	call   *%r13
    9b1b:	48 8d b4 24 70 03 00 	lea    0x370(%rsp),%rsi
    9b22:	00 
    9b23:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    9b27:	c5 fc 11 84 24 70 03 	vmovups %ymm0,0x370(%rsp)
    9b2e:	00 00 
    9b30:	48 89 c7             	mov    %rax,%rdi
    9b33:	c5 fc 11 84 24 88 03 	vmovups %ymm0,0x388(%rsp)
    9b3a:	00 00 
    9b3c:	c5 f8 77             	vzeroupper
    9b3f:	41 ff d6             	call   *%r14
    9b42:	85 c0                	test   %eax,%eax
    9b44:	0f 85 15 04 00 00    	jne    0x9f5f
    9b4a:	48 83 bc 24 88 03 00 	cmpq   $0x8,0x388(%rsp)
    9b51:	00 08 
    9b53:	0f 85 06 04 00 00    	jne    0x9f5f
    9b59:	48 8b 84 24 90 03 00 	mov    0x390(%rsp),%rax
    9b60:	00 
    9b61:	48 8b 8c 24 98 03 00 	mov    0x398(%rsp),%rcx
    9b68:	00 
    9b69:	be 02 00 00 00       	mov    $0x2,%esi
    9b6e:	48 89 df             	mov    %rbx,%rdi
    9b71:	48 89 84 24 f0 01 00 	mov    %rax,0x1f0(%rsp)
    9b78:	00 
    9b79:	48 89 8c 24 20 02 00 	mov    %rcx,0x220(%rsp)
    9b80:	00 
    9b81:	41 ff d5             	call   *%r13
    9b84:	48 8d b4 24 30 03 00 	lea    0x330(%rsp),%rsi
    9b8b:	00 
    9b8c:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    9b90:	c5 fc 11 84 24 30 03 	vmovups %ymm0,0x330(%rsp)
    9b97:	00 00 
    9b99:	48 89 c7             	mov    %rax,%rdi
    9b9c:	c5 fc 11 84 24 48 03 	vmovups %ymm0,0x348(%rsp)
    9ba3:	00 00 
    9ba5:	c5 f8 77             	vzeroupper
    9ba8:	41 ff d6             	call   *%r14
    9bab:	85 c0                	test   %eax,%eax
    9bad:	0f 85 d4 03 00 00    	jne    0x9f87
    9bb3:	48 83 bc 24 48 03 00 	cmpq   $0x8,0x348(%rsp)
    9bba:	00 08 
    9bbc:	0f 85 c5 03 00 00    	jne    0x9f87
    9bc2:	48 8b 84 24 50 03 00 	mov    0x350(%rsp),%rax
    9bc9:	00 
    9bca:	48 8b 8c 24 58 03 00 	mov    0x358(%rsp),%rcx
    9bd1:	00 
    9bd2:	be 03 00 00 00       	mov    $0x3,%esi
    9bd7:	48 89 df             	mov    %rbx,%rdi
    9bda:	48 89 ac 24 08 02 00 	mov    %rbp,0x208(%rsp)
    9be1:	00 
    9be2:	4c 89 bc 24 c0 01 00 	mov    %r15,0x1c0(%rsp)
    9be9:	00 
    9bea:	48 89 84 24 e0 01 00 	mov    %rax,0x1e0(%rsp)
    9bf1:	00 
    9bf2:	48 89 8c 24 e8 01 00 	mov    %rcx,0x1e8(%rsp)
    9bf9:	00 
    9bfa:	41 ff d5             	call   *%r13
    9bfd:	48 8d b4 24 f0 02 00 	lea    0x2f0(%rsp),%rsi
    9c04:	00 
    9c05:	c5 f8 57 c0          	vxorps %xmm0,%xmm0,%xmm0
    9c09:	c5 fc 11 84 24 f0 02 	vmovups %ymm0,0x2f0(%rsp)
    9c10:	00 00 
    9c12:	48 89 c7             	mov    %rax,%rdi
    9c15:	c5 fc 11 84 24 08 03 	vmovups %ymm0,0x308(%rsp)
    9c1c:	00 00 
    9c1e:	c5 f8 77             	vzeroupper
    9c21:	41 ff d6             	call   *%r14
    9c24:	85 c0                	test   %eax,%eax
    9c26:	0f 85 83 03 00 00    	jne    0x9faf
    9c2c:	48 83 bc 24 08 03 00 	cmpq   $0x8,0x308(%rsp)
    9c33:	00 08 
    9c35:	0f 85 74 03 00 00    	jne    0x9faf
    9c3b:	48                   	rex.W
    9c3c:	8b                   	.byte 0x8b
    9c3d:	ac                   	lods   %ds:(%rsi),%al
    9c3e:	24 10                	and    $0x10,%al
