using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Values that ask a person to replace them; the rule is told at <see cref="SecretText"/>.</summary>
static class Placeholders
{
    const int LongestValue = 200;

    /// <summary>Words that ask: one of them makes a value of known words a placeholder.</summary>
    static readonly WordSet Asking = new(
        "your", "yours", "here", "change", "changeme", "changethis", "changeit", "replace", "replaceme", "insert", "enter", "paste", "fill", "put", "todo", "tbd",
        "fixme", "example", "examples", "sample", "dummy", "fake", "placeholder", "redacted", "removed", "masked", "hidden", "omitted", "none", "null",
        "nil", "undefined", "unset", "xxx", "xxxx", "yourtoken", "yourkey", "yourapikey", "yourpassword", "yoursecret", "somesecret", "notset");

    /// <summary>Words that may stand beside them.</summary>
    static readonly WordSet Beside = new(
        "me", "my", "the", "a", "an", "this", "that", "it", "with", "in", "to", "from", "of", "for", "and", "or", "not", "is", "be", "before", "by", "at", "on", "if", "as",
        "use", "using", "via", "set", "get", "add", "own", "real", "actual", "some", "new", "goes", "please", "must", "should", "deploy", "deployment", "default",
        "api", "apikey", "key", "keys", "token", "tokens", "secret", "secrets", "password", "passwd", "pass", "pwd", "passphrase", "credential", "credentials", "value", "string",
        "text", "hex", "random", "generate", "generated", "long", "strong", "secure", "safe", "unique", "super", "very", "least", "characters", "chars", "private",
        "public", "client", "app", "application", "bot", "user", "username", "admin", "access", "auth", "bearer", "session", "service", "account", "webhook", "signing",
        "encryption", "encrypt", "verification", "env", "environment", "variable", "var", "file", "vault", "store", "manager", "config", "settings", "dsn", "url", "uri",
        "host", "hostname", "name", "id", "db", "database", "server", "domain", "org", "com", "net", "test", "production", "prod", "dev", "local", "now",
        "goclaw", "gateway", "postgres", "postgresql", "redis", "anthropic", "claude", "openai", "openrouter", "groq", "gemini", "google", "deepseek", "mistral", "xai",
        "minimax", "cohere", "perplexity", "dashscope", "bailian", "zai", "ollama", "novita", "byteplus", "vertex", "telegram", "discord", "slack", "zalo", "feishu", "lark",
        "elevenlabs", "tailscale", "github", "gitlab", "aws", "azure", "sk", "ant", "proj", "or", "ghp", "xoxb", "xapp", "xoxp", "tskey", "glpat");

    public static bool IsPlaceholder(string text)
    {
        if (text.Length > LongestValue)
            return false;
        return IsMasked(text) || IsBracketed(text) || text.Contains("EXAMPLE") || AsksToBeReplaced(text);
    }

    /// <summary>Asterisks, bullets or an ellipsis anywhere; x's, dots and dashes where they are most of the value.</summary>
    static bool IsMasked(string text)
    {
        int hard = 0;
        int soft = 0;
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            run = i > 0 && c == text[i - 1] ? run + 1 : 1;
            if (c is '*' or '\u2022' or '\u25CF' or '\u00B7' or '\u2217')
                hard = Math.Max(hard, run);
            else if (c == '\u2026' || (c == '.' && run == 3))
                return IsEllipsis(text, i);
            if (c is 'x' or 'X' or '.' or '-' or '_' or '#' or '?')
                soft++;
            if (c is 'x' or 'X' or '#' or '?' or '-' or '_')
                longest = Math.Max(longest, run);
        }

        return hard >= 3 || hard == text.Length || soft == text.Length || (longest >= 4 && soft * 2 >= text.Length);
    }

    /// <summary>"sk-...", "..." and "sk-ant-...abcd" leave something out; a password may well have dots inside.</summary>
    static bool IsEllipsis(string text, int at)
    {
        bool brief = text.Length <= 24;
        bool atEnd = at >= text.Length - 2;
        bool afterSeparator = text[at] == '\u2026' ? at == 0 || text[at - 1] is '-' or '_' : at == 2 || text[at - 3] is '-' or '_';
        return brief && (atEnd || afterSeparator);
    }

    static bool IsBracketed(string text)
    {
        char last = text[text.Length - 1];
        bool brackets = text[0] switch { '<' => last == '>', '[' => last == ']', '{' => last == '}', '(' => last == ')', _ => false };
        bool underscores = text.Length > 4 && text.StartsWith("__", StringComparison.Ordinal) && text.EndsWith("__", StringComparison.Ordinal);
        if (!brackets && !underscores)
            return false;
        for (int i = 1; i < text.Length - 1; i++)
        {
            if (!Ascii.IsWord(text[i]) && text[i] is not (' ' or '-' or '.' or ':' or ',' or '/' or '\''))
                return false;
        }

        return !Randomness.LooksRandom(text);
    }

    static bool AsksToBeReplaced(string text)
    {
        TextSpan first = default;
        TextSpan last = default;
        bool asks = false;
        bool known = true;
        bool plain = true;
        for (int from = 0; Words.TryNext(text, ref from, out TextSpan word); last = word)
        {
            bool isAsking = Asking.Contains(text, word);
            bool isNumber = word.Length <= 2 && Consists(text, word, Ascii.IsDigit);
            asks |= isAsking;
            known &= isAsking || isNumber || Beside.Contains(text, word);
            plain &= isNumber || Consists(text, word, Ascii.IsLetter);
            first = last.IsEmpty ? word : first;
        }

        if (asks && known)
            return true;
        // "your-" and "-here" speak for themselves, whatever plain words stand between.
        return plain && first != last && (Ascii.IsAnyCase(text, first, "your") || Ascii.IsAnyCase(text, last, "here"));
    }

    static bool Consists(string text, TextSpan word, Func<char, bool> test)
    {
        for (int i = word.Start; i < word.End; i++)
        {
            if (!test(text[i]))
                return false;
        }

        return true;
    }
}
