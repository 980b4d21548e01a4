using System;
using System.Diagnostics;
using NLog;
using Serilog.Context;

class Sinks
{
    static readonly Logger Nlog = LogManager.GetCurrentClassLogger();
    static readonly TraceSource Source = new("app");

    static void Consoles()
    {
        var dsn = Environment.GetEnvironmentVariable("GOCLAW_POSTGRES_DSN");
        Console.WriteLine(dsn);
        Console.Write(dsn);
        Console.WriteLine("DSN: {0}", dsn);
        Console.WriteLine("{0} {1} {2} {3}", 1, 2, 3, dsn);
        Console.WriteLine($"DSN: {dsn,-20}");
        Console.Error.WriteLine("DSN " + dsn);
        Console.Out.Write(dsn);
        _ = Console.Out.WriteLineAsync($"DSN {dsn}");
    }

    static void Traces()
    {
        var key = Environment.GetEnvironmentVariable("GOCLAW_ENCRYPTION_KEY");
        Trace.WriteLine(key);
        Trace.TraceInformation("key {0}", key);
        Trace.TraceError($"key {key}");
        Debug.WriteLine("key " + key);
        Debug.WriteLine($"key {key}");
        Debug.Print("key {0}", key);
        Debug.WriteLineIf(key is not null, key);
        Debug.Assert(key is not null, $"key {key}");
        Debug.Fail(key);
        Source.TraceEvent(TraceEventType.Error, 1, "key {0}", key);
        Source.TraceInformation(key);
    }

    static void Serilogs(Serilog.ILogger log)
    {
        string? secret = Environment.GetEnvironmentVariable("GOCLAW_LARK_APP_SECRET");
        Serilog.Log.Information("Secret {Secret}", secret);
        Serilog.Log.Error(new InvalidOperationException(), "Secret {Secret}", secret);
        log.Debug("User {User}, secret {Secret}", "me", secret);
        log.Warning($"Secret {secret}");
        log.Write(Serilog.Events.LogEventLevel.Fatal, "Secret {Secret}", secret);
        Serilog.Log.ForContext("Secret", secret).Information("Started");
        using (LogContext.PushProperty("Secret", secret))
        {
        }
    }

    static void Nlogs()
    {
        string? token = Environment.GetEnvironmentVariable("GOCLAW_TELEGRAM_TOKEN");
        Nlog.Info("Token {Token}", token);
        Nlog.Trace($"Token {token}");
        Nlog.Warn("Token {0}", token);
        Nlog.Fatal(token);
        Nlog.WithProperty("Token", token).Error("Failed");
        Nlog.Log(LogLevel.Info, "Token {Token}", token);
        using (ScopeContext.PushProperty("Token", token))
        {
        }
    }

    static void Log4Net(log4net.ILog log, IAuditLogger audit)
    {
        string? token = Environment.GetEnvironmentVariable("GOCLAW_SLACK_BOT_TOKEN");
        log.Info("token " + token);
        log.DebugFormat("token {0}", token);
        log.Error(token, new InvalidOperationException());
        audit.Write(token);
    }

    static void Exceptions()
    {
        string? token = Environment.GetEnvironmentVariable("GOCLAW_DISCORD_TOKEN");
        if (token == "x")
            throw new InvalidOperationException($"Cannot connect with {token}");
        if (token == "y")
            throw new ArgumentException("Bad token " + token, nameof(token));
        if (token == "z")
            throw new ArgumentOutOfRangeException(nameof(token), token, "Bad token");
        Exception failure = new GatewayException(token, 3);
        throw failure;
    }

    static void Events(EventLog log)
    {
        string? token = Environment.GetEnvironmentVariable("GOCLAW_DISCORD_TOKEN");
        log.WriteEntry("token " + token);
    }
}

class GatewayException(string? text, int code) : Exception(text)
{
    public int Code => code;
}

class TokenException : Exception
{
    public TokenException(string apiKey)
        : base($"The key {apiKey} was refused")
    {
    }
}

interface IAuditLogger
{
    void Write(string? text);
}

class EventLog
{
    public void WriteEntry(string text)
    {
    }
}

namespace log4net
{
    interface ILog
    {
        void Info(object? message);

        void DebugFormat(string format, object? value);

        void Error(object? message, System.Exception exception);
    }
}
