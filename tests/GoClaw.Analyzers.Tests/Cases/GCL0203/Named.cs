using System;
using System.Net.Http.Headers;

class GoClawClient
{
    const string Token = "5d1f0a96c27b4e88" + "93fa60cd7b21e4f0";

    static readonly string EncryptionKey = "c0ffee5d1f0a96c27b4e8893fa60cd7b21e4f05d1f0a96c27b4e8893fa60cd7b";

    string ApiKey { get; set; } = "9f1c0a96c27b4e8893fa60cd7b21e4f0";
}

class Elsewhere
{
    const string GoClawToken = "5d1f0a96c27b4e8893fa60cd7b21e4f0";

    void Use(GoClawOptions options)
    {
        options.Token = "5d1f0a96c27b4e8893fa60cd7b21e4f1";
        GoClawOptions other = new GoClawOptions { Token = "5d1f0a96c27b4e8893fa60cd7b21e4f2" };
        string goclawToken = "5d1f0a96c27b4e8893fa60cd7b21e4f3";
        Console.WriteLine(other.GetHashCode() + goclawToken.Length);
    }
}

class GoClawOptions
{
    public string? Token { get; set; }
}
