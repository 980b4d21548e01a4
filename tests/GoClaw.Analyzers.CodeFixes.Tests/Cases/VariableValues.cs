using System;
using System.Diagnostics;

static class Gateway
{
    static void Start(ProcessStartInfo start)
    {
        start.Environment["GOCLAW_SANDBOX_MODE"] = "off";
        start.Environment["GOCLAW_POSTGRES_DSN"] = $"postgres://goclaw:{Environment.UserName}@db.example.com:5432/goclaw?sslmode=disable";
    }
}
