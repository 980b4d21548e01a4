using GoClaw.Rules.Json5;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// Finds the secrets of a deployment once, for the rules that report them and for those that must then be silent: by path where the schema
/// calls a setting secret, by name where a key that the gateway ignores is named for a secret, by form anywhere else, comments included.
/// </summary>
sealed class LeakFinder(ConfigDocument config)
{
    readonly List<Leak> leaks = [];
    readonly HashSet<int> known = [];

    public IReadOnlyList<Leak> Find()
    {
        foreach (UnknownKey unknown in config.UnknownKeys)
            InIgnored(unknown);
        foreach (Setting setting in config.Settings)
        {
            if (setting.Schema.IsSecret && setting.Value is { Kind: NodeKind.String } value)
                InSecretSetting(setting, value);
        }

        InText();
        return leaks;
    }

    /// <summary>What a text of any surface holds, by form alone.</summary>
    public static IEnumerable<Leak> In(Source source, MappedText text)
    {
        TextSpan all = new(0, text.Value.Length);
        foreach (ConnectionString dsn in ConnectionString.FindAll(text.Value, all))
        {
            if (dsn.PasswordKind == PasswordKind.Literal && IsWritten(text, dsn.Span, dsn.PasswordSpan!.Value))
                yield return OfDsn(dsn, new Location(source, text.ToSource(dsn.Span)));
        }

        foreach (SecretMatch match in SecretScanner.FindAll(text.Value, all))
            yield return new Leak(LeakKind.Credential, match.Kind, new Location(source, text.ToSource(match.Span)), match.Span.Length, null, null, null, false);
    }

    /// <summary>The password itself stands here: no hole of an interpolation, no constant reported where it is declared, no pattern.</summary>
    static bool IsWritten(MappedText text, TextSpan dsn, TextSpan password) =>
        !text.IsNamed(TextSpan.FromBounds(Math.Min(dsn.Start, password.Start), password.End))
        && text.Value.IndexOf(MappedText.Hole, password.Start, password.Length) < 0
        && !IsPattern(text.Value.Substring(password.Start, password.Length));

    /// <summary>Passwords of regular expressions and format strings.</summary>
    static bool IsPattern(string password) =>
        (password.Length == 2 && password[0] == '%') || password.Contains("\\") || password.Contains("[^") || password.Contains(".+") || password.Contains(".*");

    static Leak OfDsn(ConnectionString dsn, Location location) =>
        new(LeakKind.Dsn, Name(dsn), location, dsn.Span.Length, null, Variable(dsn.Kind), dsn, false);

    static string Name(ConnectionString dsn) => $"{(dsn.Kind == DatabaseKind.Redis ? "Redis" : "PostgreSQL")} {(dsn.Form == ConnectionStringForm.Url ? "URL" : "connection string")}";

    static string Variable(DatabaseKind kind) => kind == DatabaseKind.Redis ? "GOCLAW_REDIS_DSN" : "GOCLAW_POSTGRES_DSN";

    void InSecretSetting(Setting setting, Json5Node value)
    {
        string text = value.Text;
        if (Credential.Classify(text) != ValueKind.Literal)
            return;
        TextSpan all = new(0, text.Length);
        bool isNamed = setting.Parent is not { Schema.Type: Schema.SettingType.Map } || SecretNames.NamesSecret(setting.Name);
        bool isProxy = setting.Name == "proxy";
        if (ConnectionString.FindAll(text, all).Count > 0 || !isNamed || (isProxy && text.IndexOf('@') < 0))
            return;
        bool isGateway = setting.Path == "gateway.token";
        string what = isGateway ? "gateway token" : SecretScanner.TryFind(text, all, out SecretMatch match) ? match.Kind : "credential";
        known.Add(value.Span.Start);
        leaks.Add(new Leak(
            isGateway ? LeakKind.GatewaySecret : LeakKind.Credential, what, setting.Location, text.Length, setting, setting.Schema.Environment, null, false));
    }

    void InIgnored(UnknownKey unknown)
    {
        bool inDatabase = unknown.Parent.Path == "database";
        Stack<Json5Node> work = new([unknown.Member]);
        while (work.Count > 0)
        {
            Json5Node node = work.Pop();
            foreach (Json5Node child in node.Children)
                work.Push(child);
            if (node.Kind != NodeKind.String || node.Key is not { } key)
                continue;
            string text = node.Text;
            if (inDatabase && node == unknown.Member && IsDsnName(key))
                AddDatabaseKey(node, key, text);
            else if (SecretNames.NamesSecret(key) && Credential.Classify(text) == ValueKind.Literal && ConnectionString.FindAll(text, new TextSpan(0, text.Length)).Count == 0)
                AddNamed(node, key, text);
        }
    }

    void AddDatabaseKey(Json5Node node, string key, string text)
    {
        known.Add(node.Span.Start);
        bool redis = key.IndexOf("redis", StringComparison.OrdinalIgnoreCase) >= 0;
        ConnectionString.TryRead(text, new TextSpan(0, text.Length), out ConnectionString? dsn);
        leaks.Add(new Leak(
            LeakKind.Dsn,
            dsn is null ? "database setting" : Name(dsn),
            config.At(node.Span),
            text.Length,
            null,
            Variable(redis ? DatabaseKind.Redis : DatabaseKind.Postgres),
            dsn,
            true));
    }

    void AddNamed(Json5Node node, string key, string text)
    {
        known.Add(node.Span.Start);
        bool isEncryptionKey = key.IndexOf("encryption", StringComparison.OrdinalIgnoreCase) >= 0;
        string what = isEncryptionKey ? "encryption key" : SecretScanner.TryFind(text, new TextSpan(0, text.Length), out SecretMatch match) ? match.Kind : "credential";
        leaks.Add(new Leak(
            isEncryptionKey ? LeakKind.GatewaySecret : LeakKind.Credential,
            what,
            config.At(node.Span),
            text.Length,
            null,
            isEncryptionKey ? "GOCLAW_ENCRYPTION_KEY" : null,
            null,
            true));
    }

    /// <summary>Every text and comment of the file, also behind the end of what parses.</summary>
    void InText()
    {
        string text = config.Source.Text;
        for (int i = config.Syntax.TokenAt(config.Extent.Start); i < config.Syntax.Tokens.Count && config.Syntax.Tokens[i].Start < config.Extent.End; i++)
        {
            TokenSpan token = config.Syntax.Token(i);
            bool isComment = token.Kind is TokenKind.LineComment or TokenKind.BlockComment or TokenKind.BrokenComment or TokenKind.HashComment;
            if ((token.Kind != TokenKind.String && !isComment) || known.Contains(token.Span.Start))
                continue;
            bool escaped = token.Kind == TokenKind.String && text.IndexOf('\\', token.Span.Start, token.Span.Length) >= 0;
            MappedText mapped = escaped
                ? Json5String.DecodeMapped(text, token.Span)
                : MappedText.Exact(text.Substring(token.Span.Start, token.Span.Length), token.Span.Start);
            leaks.AddRange(In(config.Source, mapped));
        }
    }

    static bool IsDsnName(string key)
    {
        string name = new([.. key.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
        return name.EndsWith("dsn", StringComparison.Ordinal) || name is "url" or "uri" or "connectionstring" or "connection" or "databaseurl" or "postgres" or "postgresurl" or "redis" or "redisurl";
    }
}
