using System;

class Broken
{
    string token = Environment.GetEnvironmentVariable("GOCLAW_GATEWAY_TOKEN")

    void Unfinished(string apiKey, Missing secret
    {
        Console.WriteLine(apiKey);
        Console.WriteLine($"{apiKey} {");
        logger.LogInformation("Using {Token}", apiKey);
        throw new Missing(apiKey
    }

    string Ping(string text) => Pong(text);

    string Pong(string text) => Ping(text);

    partial void Nothing(string password) => Console.WriteLine(Ping(password), Missing(password));

    public Broken(string clientSecret) : base(clientSecret) => this = clientSecret;
}
