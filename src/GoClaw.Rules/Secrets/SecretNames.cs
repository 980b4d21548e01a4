using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Tells from a name whether what it names is a secret.</summary>
public static class SecretNames
{
    static readonly WordSet Secrets = new(
        "token", "secret", "secrets", "password", "passwords", "passwd", "pwd", "pass", "passphrase", "passcode", "psw", "credential", "credentials", "cred", "creds",
        "authorization", "cookie", "cookies", "dsn", "bearer", "jwt", "apikey", "apikeys", "connectionstring", "privatekey", "secretkey", "accesskey", "authkey",
        "signingkey", "encryptionkey", "encryptkey", "masterkey", "sharedkey", "sshkey", "licensekey", "accountkey", "storagekey", "hmackey", "tskey", "sessionkey");

    /// <summary>As the end of a single word: PGPASSWORD, authtoken.</summary>
    static readonly string[] Endings = ["password", "passwd", "passphrase", "secret", "token", "apikey", "secretkey", "privatekey", "accesskey"];

    /// <summary>What may follow without making it another thing.</summary>
    static readonly WordSet Neutral = new(
        "value", "raw", "plain", "plaintext", "text", "str", "json", "data", "hex", "base64", "b64", "hash", "header", "default", "fallback", "old", "new", "current", "previous",
        "prod", "production", "dev", "test", "staging", "live", "backup", "secondary", "1", "2", "3");

    /// <summary>Keys that open nothing.</summary>
    static readonly WordSet Harmless = new(
        "public", "pub", "primary", "foreign", "unique", "sort", "partition", "row", "cache", "group", "index", "hot", "agent", "object", "map", "dictionary", "registry", "config", "setting", "host",
        "message", "event", "idempotency", "routing", "lookup", "any", "arrow", "shortcut", "press");

    /// <summary>Of secrets only behind certain words: there are tokens that are counted.</summary>
    static readonly WordSet Many = new("keys", "tokens");

    static readonly WordSet Places = new("string", "uri", "url");

    static readonly WordSet Plurals = new("api", "access", "auth", "bot", "refresh", "bearer", "secret", "private", "encryption", "signing");

    /// <summary>
    /// Whether a key, variable, header or option is named for a secret: its last word decides (<c>bot_token</c>, <c>X-Api-Key</c>, <c>PGPASSWORD</c>), so that
    /// <c>token_limit</c>, <c>max_tokens</c>, <c>key_id</c>, <c>password_file</c>, <c>public_key</c>, <c>keyboard</c> and <c>monkey</c> are none.
    /// </summary>
    public static bool NamesSecret(string keyName)
    {
        // Names beyond this are not names.
        string name = keyName.Length <= 200 ? keyName : keyName.Substring(keyName.Length - 200);
        TextSpan word = default;
        TextSpan before = default;
        TextSpan previous = default;
        for (int from = 0; Words.TryNext(name, ref from, out TextSpan next); previous = next)
        {
            if (!previous.IsEmpty && Neutral.Contains(name, next))
                continue;
            word = next;
            before = previous;
        }

        return Decides(name, TrimDigits(name, word), before);
    }

    static bool Decides(string name, TextSpan word, TextSpan before)
    {
        if (Ascii.IsAnyCase(name, word, "key"))
            return !before.IsEmpty && !Harmless.Contains(name, before);
        if (Many.Contains(name, word))
            return Plurals.Contains(name, before);
        if (Places.Contains(name, word))
            return Ascii.IsAnyCase(name, before, "connection") || Ascii.IsAnyCase(name, before, "database");
        return Secrets.Contains(name, word) || EndsLikeSecret(name, word);
    }

    static bool EndsLikeSecret(string name, TextSpan word)
    {
        foreach (string ending in Endings)
        {
            if (ending.Length <= word.Length && Ascii.StandsAtAnyCase(name, word.End - ending.Length, word.End, ending))
                return true;
        }

        return false;
    }

    static TextSpan TrimDigits(string name, TextSpan word)
    {
        int end = word.End;
        while (end > word.Start + 1 && Ascii.IsDigit(name[end - 1]))
            end--;
        return TextSpan.FromBounds(word.Start, end);
    }
}
