using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// Tells from a name in a program whether a secret is in it. A program has names that no file has: the tokens of a lexer, of a page and of a
/// cancellation, the keys of dictionaries, and what was made of a secret so that it can be shown.
/// </summary>
public static class CodeNames
{
    /// <summary>First words that ask or count, and thereby name something about a secret.</summary>
    static readonly WordSet Asking = new(
        "is", "are", "has", "have", "had", "can", "should", "must", "may", "use", "uses", "using", "need", "needs", "require", "requires", "required", "allow", "allows", "with", "without",
        "no", "not", "enable", "enabled", "disable", "disabled", "missing", "invalid", "valid", "validate", "max", "min", "num", "number", "count", "total", "which", "on", "show", "hide");

    /// <summary>What was made of a secret and may be seen.</summary>
    static readonly WordSet Shown = new(
        "masked", "mask", "redacted", "hashed", "hash", "digest", "encrypted", "ciphered", "protected", "obfuscated", "obfuscate", "sanitized", "sanitised", "scrubbed", "hidden", "safe",
        "truncated", "shortened", "censored", "fingerprint", "placeholder", "header", "default", "wrapped", "sealed", "public");

    static readonly WordSet Neutral = new("value", "raw", "plain", "plaintext", "str", "json", "data", "hex", "base64", "old", "new", "1", "2", "3");

    /// <summary>Keys that open something; most keys of a program find something.</summary>
    static readonly WordSet Keys = new(
        "api", "private", "secret", "access", "auth", "authentication", "authorization", "encryption", "encrypt", "decryption", "signing", "sign", "signature", "master", "shared", "ssh",
        "license", "account", "aes", "hmac", "symmetric", "subscription", "jwt", "gateway", "provider", "security");

    /// <summary>Tokens that open nothing.</summary>
    static readonly WordSet Tokens = new(
        "cancellation", "cancel", "stopping", "stop", "stopped", "shutdown", "abort", "aborted", "timeout", "linked", "page", "next", "previous", "prev", "continuation", "continue", "sync", "change", "reload", "resume", "cursor", "skip",
        "paging", "pagination", "delta", "version", "concurrency", "lock", "lease", "fencing", "row", "etag", "syntax", "json", "xml", "sql", "end", "start", "first", "last", "current",
        "lookahead", "open", "close", "opening", "closing", "separator", "keyword", "operator", "identifier", "literal", "metadata", "parse", "parsed", "lexer", "unexpected", "expected",
        "word", "text", "string", "eof", "input", "output", "prompt", "completion", "special", "pad", "padding", "unknown", "bos", "eos", "chunk", "stream", "streamed", "generated", "replacement", "template",
        "format", "date", "design", "color", "query", "search", "number", "type", "dummy", "left", "right", "sub", "url", "path", "matched", "antiforgery");

    static readonly WordSet Passes = new("db", "database", "user", "smtp", "mail", "admin", "ftp", "redis", "sql", "postgres", "pg", "mysql", "proxy", "root", "gateway");

    /// <summary>A variable, parameter, field, property or constant.</summary>
    public static bool NamesSecret(string identifier)
    {
        if (identifier.Length > 200 || !SecretNames.NamesSecret(identifier))
            return false;
        TextSpan first = default;
        TextSpan before = default;
        TextSpan word = default;
        TextSpan previous = default;
        for (int from = 0; Words.TryNext(identifier, ref from, out TextSpan next); previous = next)
        {
            if (Shown.Contains(identifier, next))
                return false;
            if (first.IsEmpty)
                first = next;
            if (!previous.IsEmpty && Neutral.Contains(identifier, next))
                continue;
            (before, word) = (previous, next);
        }

        if (first != word && Asking.Contains(identifier, first))
            return false;
        if (Is("key") || Is("keys"))
            return Keys.Contains(identifier, before);
        if (Is("token") || Is("tokens"))
            return !Tokens.Contains(identifier, before);
        if (Is("pass") || Is("creds") || Is("cred"))
            return Passes.Contains(identifier, before);
        if (Is("cookie") || Is("cookies"))
            return Ascii.IsAnyCase(identifier, before, "session") || Ascii.IsAnyCase(identifier, before, "auth");
        return !Is("sessionkey") && !Is("storagekey") && !Is("tskey");

        bool Is(string text) => Ascii.IsAnyCase(identifier, word, text);
    }

    /// <summary>A name that says no more than "token", which a lexer and a language model have as well.</summary>
    public static bool IsBareToken(string identifier) => string.Equals(identifier.TrimStart('_'), "token", StringComparison.OrdinalIgnoreCase);

    /// <summary>An environment variable, a configuration key (<c>GoClaw:Token</c>) or the name of a header.</summary>
    public static bool IsSecretKey(string key)
    {
        if (key.Length > 200 || !SecretNames.NamesSecret(key) || IsPath(key))
            return false;
        TextSpan before = default;
        TextSpan last = default;
        for (int from = 0; Words.TryNext(key, ref from, out TextSpan next); last = next)
        {
            if (Shown.Contains(key, next) && !Ascii.IsAnyCase(key, next, "default") && !Ascii.IsAnyCase(key, next, "protected"))
                return false;
            before = last;
        }

        return !(Ascii.IsAnyCase(key, last, "key") && (Ascii.IsAnyCase(key, before, "session") || Ascii.IsAnyCase(key, before, "storage")))
            && !(Ascii.IsAnyCase(key, last, "token") && Tokens.Contains(key, before));
    }

    /// <summary>Named like a secret, and tells where one is kept.</summary>
    static bool IsPath(string key) => string.Equals(key, "GOOGLE_APPLICATION_CREDENTIALS", StringComparison.OrdinalIgnoreCase);
}
