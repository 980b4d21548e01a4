using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

class OkNames(ILogger<OkNames> logger, IConfiguration configuration)
{
    const string TokenHeader = "X-Api-Token";
    const string PasswordKey = "goclaw:password";
    const string TokenVariable = "GOCLAW_GATEWAY_TOKEN";
    const string Password = "password";
    const string ApiKey = "GOCLAW_OPENAI_API_KEY";
    const string Secret = "change-me";
    static readonly string AuthToken = "X-Auth-Token";

    void Tokens(CancellationToken cancellationToken, CancellationToken token, string pageToken, string nextToken, string continuationToken, int tokenCount, string tokenType, string syncToken, string lastToken)
    {
        logger.LogInformation("Cancelled {Token}", cancellationToken);
        logger.LogInformation("Cancelled {Token}", token);
        logger.LogInformation("Page {Token}", pageToken);
        logger.LogInformation("Page {Token}", nextToken);
        logger.LogInformation("Page {Token}", continuationToken);
        logger.LogInformation("Used {Tokens}", tokenCount);
        logger.LogInformation("Type {Type}", tokenType);
        logger.LogInformation("Sync {Token}", syncToken);
        logger.LogInformation("Unexpected {Token}", lastToken);
    }

    void Keys(string key, string publicKey, string keyName, string cacheKey, string sessionKey, string primaryKey, string tenantKey, string apiKeyId, string lockKey, string keyVaultUri)
    {
        logger.LogInformation("{Key}", key);
        logger.LogInformation("{Key}", publicKey);
        logger.LogInformation("{Key}", keyName);
        logger.LogInformation("{Key}", cacheKey);
        logger.LogInformation("{Key}", sessionKey);
        logger.LogInformation("{Key}", primaryKey);
        logger.LogInformation("{Key}", tenantKey);
        logger.LogInformation("{Key}", apiKeyId);
        logger.LogInformation("{Key}", lockKey);
        logger.LogInformation("{Key}", keyVaultUri);
    }

    void Others(int passwordLength, string secretName, bool hasToken, bool requirePassword, string passwordFile, string tokenEndpoint, string maskedToken, string passwordHash, string encryptedPassword, int maxTokens, string tokenUrl, string isPassword, string hashedApiKey)
    {
        logger.LogInformation("{X}", passwordLength);
        logger.LogInformation("{X}", secretName);
        logger.LogInformation("{X}", hasToken);
        logger.LogInformation("{X}", requirePassword);
        logger.LogInformation("{X}", passwordFile);
        logger.LogInformation("{X}", tokenEndpoint);
        logger.LogInformation("{X}", maskedToken);
        logger.LogInformation("{X}", passwordHash);
        logger.LogInformation("{X}", encryptedPassword);
        logger.LogInformation("{X}", maxTokens);
        logger.LogInformation("{X}", tokenUrl);
        logger.LogInformation("{X}", isPassword);
        logger.LogInformation("{X}", hashedApiKey);
    }

    void Constants()
    {
        logger.LogInformation("Header {X}", TokenHeader);
        logger.LogInformation("Key {X}", PasswordKey);
        logger.LogInformation("Set {X}", TokenVariable);
        logger.LogInformation("Field {X}", Password);
        logger.LogInformation("Set {X}", ApiKey);
        logger.LogInformation("Default {X}", Secret);
        logger.LogInformation("Header {X}", AuthToken);
        logger.LogError("{Variable} is not set", "GOCLAW_POSTGRES_DSN");
        throw new InvalidOperationException($"{TokenVariable} is not set");
    }

    void Variables()
    {
        logger.LogInformation("{X}", Environment.GetEnvironmentVariable("GOCLAW_HOST"));
        logger.LogInformation("{X}", Environment.GetEnvironmentVariable("GOCLAW_PORT"));
        logger.LogInformation("{X}", Environment.GetEnvironmentVariable("GOCLAW_SESSION_KEY"));
        logger.LogInformation("{X}", Environment.GetEnvironmentVariable("GOOGLE_APPLICATION_CREDENTIALS"));
        logger.LogInformation("{X}", Environment.GetEnvironmentVariable("GOCLAW_VERTEX_CREDENTIALS_FILE"));
        logger.LogInformation("{X}", Environment.GetEnvironmentVariable("MAX_TOKENS"));
        logger.LogInformation("{X}", Environment.GetEnvironmentVariable("SSH_PUBLIC_KEY"));
        logger.LogInformation("{X}", configuration["GoClaw:TokenLimit"]);
        logger.LogInformation("{X}", configuration["GoClaw:TokenHeader"]);
        logger.LogInformation("{X}", configuration["Jwt:Issuer"]);
        logger.LogInformation("{X}", configuration["PasswordPolicy:Length"]);
        logger.LogInformation("{X}", configuration.GetValue<int>("Limits:Token"));
        logger.LogInformation("{X}", configuration.GetValue<bool>("Features:Token"));
        logger.LogInformation("{X}", configuration.GetSection("GoClaw:Token").Path);
        logger.LogInformation("{X}", configuration.GetSection("GoClaw:Token").Exists());
        logger.LogInformation("{X}", configuration.GetSection("GoClaw:Token")["Issuer"]);
    }

    void Dictionaries(Dictionary<string, string> tokens, KeyValuePair<string, string> secret)
    {
        foreach (KeyValuePair<string, string> entry in tokens)
            logger.LogInformation("{Key}", entry.Key);
        logger.LogInformation("{Key}", secret.Key);
        logger.LogInformation("{Count}", tokens.Count);
    }
}
