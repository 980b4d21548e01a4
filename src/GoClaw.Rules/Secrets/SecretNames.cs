namespace GoClaw.Rules.Secrets;

/// <summary>Tells from a name whether what it names is a secret.</summary>
public static class SecretNames
{
    static readonly HashSet<string> Secrets = new(StringComparer.Ordinal)
    {
        "token", "secret", "secrets", "password", "passwords", "passwd", "pwd", "pass", "passphrase", "passcode", "psw", "credential", "credentials", "cred", "creds",
        "authorization", "cookie", "cookies", "dsn", "bearer", "jwt", "apikey", "apikeys", "connectionstring", "privatekey", "secretkey", "accesskey", "authkey",
        "signingkey", "encryptionkey", "encryptkey", "masterkey", "sharedkey", "sshkey", "licensekey", "accountkey", "storagekey", "hmackey", "tskey", "sessionkey",
    };

    /// <summary>As the end of a single word: PGPASSWORD, authtoken.</summary>
    static readonly string[] Endings = ["password", "passwd", "passphrase", "secret", "token", "apikey", "secretkey", "privatekey", "accesskey"];

    /// <summary>What may follow without making it another thing.</summary>
    static readonly HashSet<string> Neutral = new(StringComparer.Ordinal)
    {
        "value", "raw", "plain", "plaintext", "text", "str", "json", "data", "hex", "base64", "b64", "hash", "header", "default", "fallback", "old", "new", "current", "previous",
        "prod", "production", "dev", "test", "staging", "live", "backup", "secondary", "1", "2", "3",
    };

    /// <summary>Keys that open nothing.</summary>
    static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "public", "pub", "primary", "foreign", "unique", "sort", "partition", "row", "cache", "group", "index", "hot", "agent", "object", "map", "dictionary", "registry", "config", "setting", "host",
        "message", "event", "idempotency", "routing", "lookup", "any", "arrow", "shortcut", "press",
    };

    static readonly HashSet<string> Plurals = new(StringComparer.Ordinal) { "api", "access", "auth", "bot", "refresh", "bearer", "secret", "private", "encryption", "signing" };

    /// <summary>
    /// Whether a key, variable, header or option is named for a secret: its last word decides (<c>bot_token</c>, <c>X-Api-Key</c>, <c>PGPASSWORD</c>), so that
    /// <c>token_limit</c>, <c>max_tokens</c>, <c>key_id</c>, <c>password_file</c>, <c>public_key</c>, <c>keyboard</c> and <c>monkey</c> are none.
    /// </summary>
    public static bool NamesSecret(string keyName)
    {
        // Names beyond this are not names.
        List<string> words = Words.Split(keyName.Length <= 200 ? keyName : keyName.Substring(keyName.Length - 200));
        int last = words.Count - 1;
        while (last > 0 && Neutral.Contains(words[last]))
            last--;
        if (last < 0)
            return false;
        string word = TrimDigits(words[last]);
        string before = last > 0 ? words[last - 1] : "";
        return word switch
        {
            "key" => last > 0 && !Harmless.Contains(before),
            "keys" or "tokens" => Plurals.Contains(before),
            "string" or "uri" or "url" => before is "connection" or "database",
            _ => Secrets.Contains(word) || Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal)),
        };
    }

    static string TrimDigits(string word)
    {
        int end = word.Length;
        while (end > 1 && Ascii.IsDigit(word[end - 1]))
            end--;
        return word.Substring(0, end);
    }
}
