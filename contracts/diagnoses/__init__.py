"""The diagnosis of a tenant (분석–진단–계획): measured, expected, proposed."""
