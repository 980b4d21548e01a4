using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

class Parser(string text, ILogger logger)
{
    string token = "";

    void Next()
    {
        token = text.Split(' ')[0];
        logger.LogTrace("Next {Token}", token);
    }

    void Expect(string token)
    {
        if (text != token)
            throw new FormatException($"Expected '{token}'");
    }

    double Evaluate(string expression)
    {
        foreach (string token in expression.Split(' '))
        {
            if (token.Length == 0)
                throw new FormatException($"Unexpected token '{token}' in '{expression}'");
        }

        return 0;
    }
}

class Lexer
{
    public string Token { get; private set; } = "";

    public void Read()
    {
        Token = "x";
        Console.WriteLine($"Token {Token}");
    }
}

class Chat
{
    public event Action<string>? Received;

    // A model streams tokens.
    static void OnToken(string token) => Console.Write(token);

    static void WriteToken(string token) => Console.Write(token);

    static async Task Stream(IAsyncEnumerable<string> tokens)
    {
        await foreach (string token in tokens)
            Console.Write(token);
    }

    void Subscribe()
    {
        Received += token => Console.Write(token);
        Received += OnToken;
        Received += WriteToken;
    }
}

class Secrets
{
    static void List(IEnumerable<string> names, Func<string, int> versions)
    {
        foreach (string secret in names)
            Console.WriteLine($"{secret}: {versions(secret)}");
    }
}
