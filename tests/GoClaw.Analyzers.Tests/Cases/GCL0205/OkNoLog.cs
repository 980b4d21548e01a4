using System;
using System.Collections.Generic;

class Dialog
{
    public void Write(string? text)
    {
    }
}

class Catalog
{
    public void Log(string? text)
    {
    }

    public static void Info(string? text)
    {
    }
}

class Login
{
    public void Information(string? text)
    {
    }
}

class LogOptions
{
    public string? Token { get; set; }

    public void Configure(string? text)
    {
    }
}

class LogonService
{
    public void LogOn(string? text)
    {
    }

    public bool Logout(string? text) => text is null;
}

interface IAuditLogger
{
    bool IsEnabled(string? text);

    void Login(string? text);
}

class OkNoLog(Dialog dialog, Catalog catalog, Login login, LogonService logon, LogOptions options, IAuditLogger audit)
{
    void Use()
    {
        string? password = Environment.GetEnvironmentVariable("DB_PASSWORD");
        dialog.Write(password);
        catalog.Log(password);
        Catalog.Info(password);
        login.Information(password);
        logon.LogOn(password);
        logon.Logout(password);
        options.Configure(password);
        options.Token = password;
        audit.IsEnabled(password);
        audit.Login(password);
        Math.Log(password?.Length ?? 1);
        Console.Title = "GoClaw";
        Console.SetIn(new System.IO.StringReader(password ?? ""));
        _ = new Exception("No password") { Data = { ["length"] = password?.Length } };
        _ = new ArgumentNullException(nameof(password));
    }

    static IEnumerable<string> Keys(IDictionary<string, string> secrets)
    {
        foreach (string name in secrets.Keys)
        {
            Console.WriteLine(name);
            yield return name;
        }
    }
}
