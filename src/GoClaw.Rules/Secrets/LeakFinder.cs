using GoClaw.Rules.Json5;
using GoClaw.Rules.Settings;
using GoClaw.Rules.Text;
using GoClaw.Rules.Variables;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// Finds the secrets of a deployment once, for the rules that report them and for those that must then be silent: by path where the schema
/// calls a setting secret, by name where a key that the gateway ignores is named for a secret, by form anywhere else, comments included.
/// </summary>
sealed class LeakFinder(ConfigDocument config)
{
    // No form that a detector knows is shorter.
    const int ShortestSecret = 12;

    const int ShortestDrawn = 20;
    const int MostNames = 64;

    readonly List<Leak> leaks = [];
    readonly HashSet<int> known = [];
    readonly Dictionary<string, bool> names = [];

    public IReadOnlyList<Leak> Find()
    {
        foreach (UnknownKey unknown in config.UnknownKeys)
            InUnknown(unknown, isIgnored: true);
        foreach (UnknownKey foreign in config.ForeignKeys)
            InUnknown(foreign, isIgnored: false);
        foreach ((Setting setting, Json5Node value) in config.SecretValues)
            InSecretSetting(setting, value);
        foreach (Setting server in config.Find("tools.mcp_servers")?.Children ?? [])
            InArguments(server.Mentioned("args")?.Children ?? []);

        InText();
        return leaks;
    }

    /// <summary>What a text of any surface holds, by form, and by its name where that is GoClaw's.</summary>
    public static void In(TextEntry entry, List<Leak> leaks)
    {
        (MappedText text, TextSpan whole) = (entry.Text, new TextSpan(0, entry.Text.Value.Length));
        int first = leaks.Count;
        In(entry.Source, text, whole, false, leaks);
        if (leaks.Count == first && entry.Name is { } name && name.IndexOf("goclaw", StringComparison.OrdinalIgnoreCase) >= 0
            && SecretNames.NamesSecret(name) && (IsDrawn(text.Value) || IsHex(text.Value)) && Credential.Classify(text.Value) == ValueKind.Literal && IsWritten(text, whole, whole))
        {
            bool isKey = name.IndexOf("encryption", StringComparison.OrdinalIgnoreCase) >= 0;
            (LeakKind kind, string what, string? variable) = Name(isKey ? "GOCLAW_ENCRYPTION_KEY" : "GOCLAW_GATEWAY_TOKEN", text.Value);
            leaks.Add(new Leak(kind, what, new Location(entry.Source, text.ToSource(whole)), whole.Length, null, variable, null, false));
        }
    }

    /// <summary>What a variable without a setting is given; of the others their settings tell.</summary>
    public static void In(Assignment assignment, List<Leak> leaks)
    {
        if (assignment.Variable is not { IsSecret: true, Path: null } variable || assignment.Literal is not { } text)
            return;
        if (ConnectionString.FindAll(text) is [{ } dsn, ..])
        {
            // A constant is reported where it is declared.
            if (dsn.PasswordKind == PasswordKind.Literal && IsWritten(assignment.Value!, dsn.Span, dsn.PasswordSpan!.Value))
                leaks.Add(OfDsn(dsn, new Location(assignment.Source, assignment.Value!.ToSource(dsn.Span)), false) with { Environment = variable.Name, Assigned = variable.Name });
            return;
        }

        if (Credential.Classify(text) != ValueKind.Literal || variable.Name.EndsWith("_DSN", StringComparison.Ordinal))
            return;
        (LeakKind kind, string what, string? own) = Name(variable.Name, text);
        bool isRead = variable.Reader != VariableReader.Nobody;
        leaks.Add(new Leak(kind, what, assignment.ValueLocation, text.Length, null, own ?? (isRead ? variable.Name : null), null, !isRead, variable.Name));
    }

    static void In(Source source, MappedText text, TextSpan range, bool isIgnored, List<Leak> leaks)
    {
        foreach (ConnectionString dsn in ConnectionString.FindAll(text.Value, range))
        {
            if (dsn.PasswordKind == PasswordKind.Literal && IsWritten(text, dsn.Span, dsn.PasswordSpan!.Value))
                leaks.Add(OfDsn(dsn, new Location(source, text.ToSource(dsn.Span)), isIgnored));
        }

        foreach (SecretMatch match in SecretScanner.FindAll(text.Value, range))
            leaks.Add(new Leak(LeakKind.Credential, match.Kind, new Location(source, text.ToSource(match.Span)), match.Span.Length, null, null, null, isIgnored));
    }

    /// <summary>The password itself stands here: no hole of an interpolation, no constant reported where it is declared, no pattern.</summary>
    static bool IsWritten(MappedText text, TextSpan dsn, TextSpan password) =>
        !text.IsNamed(TextSpan.FromBounds(Math.Min(dsn.Start, password.Start), password.End))
        && text.Value.IndexOf(MappedText.Hole, password.Start, password.Length) < 0
        && !IsPattern(text.Value.Substring(password.Start, password.Length));

    /// <summary>Passwords of regular expressions and format strings.</summary>
    static bool IsPattern(string password) =>
        (password.Length == 2 && password[0] == '%') || password.Contains("\\") || password.Contains("[^") || password.Contains(".+") || password.Contains(".*");

    static Leak OfDsn(ConnectionString dsn, Location location, bool isIgnored) =>
        new(LeakKind.Dsn, Name(dsn), location, dsn.Span.Length, null, Variable(dsn.Kind), dsn, isIgnored);

    static string Name(ConnectionString dsn) => $"{(dsn.Kind == DatabaseKind.Redis ? "Redis" : "PostgreSQL")} {(dsn.Form == ConnectionStringForm.Url ? "URL" : "connection string")}";

    static string Variable(DatabaseKind kind) => kind == DatabaseKind.Redis ? "GOCLAW_REDIS_DSN" : "GOCLAW_POSTGRES_DSN";

    void InSecretSetting(Setting setting, Json5Node value)
    {
        bool isEntry = setting.Parent is { Schema.Type: Schema.SettingType.Map };
        bool isNamed = !isEntry || NamesSecret(setting.Name);
        // A header of any name may carry a key: vendors call theirs x-team.
        if (!isNamed && (setting.Parent!.Name != "headers" || value.Span.Length < ShortestDrawn))
            return;
        string text = value.Text;
        if ((isEntry && Whereabouts.Are(text)) || (!isNamed && !IsDrawn(text)))
            return;
        if (Credential.Classify(text) != ValueKind.Literal)
            return;
        if (ConnectionString.FindAll(text).Count > 0 || (setting.Name == "proxy" && !HoldsPassword(text)))
            return;
        (LeakKind kind, string what, string? variable) = setting.Path == "gateway.token" ? GatewayToken : Name(setting.Name, text);
        known.Add(value.Span.Start);
        leaks.Add(new Leak(kind, what, config.At(value.Span), text.Length, setting, setting.Schema.Environment ?? variable, null, false));
    }

    /// <summary>Servers are given the same few headers one after the other.</summary>
    bool NamesSecret(string name)
    {
        if (names.TryGetValue(name, out bool isSecret))
            return isSecret;
        isSecret = SecretNames.NamesSecret(name);
        if (names.Count < MostNames)
            names.Add(name, isSecret);
        return isSecret;
    }

    /// <summary>A machine drew it; a UUID tells who calls.</summary>
    static bool IsDrawn(string text) => text.Length >= ShortestDrawn && Randomness.LooksRandom(text) && !Guid.TryParse(text, out _);

    /// <summary>As <c>openssl rand -hex</c> writes it; without hyphens it is no UUID either.</summary>
    static bool IsHex(string text) => text.Length >= ShortestDrawn && text.All(Uri.IsHexDigit) && Randomness.LooksRandom(text);

    void InArguments(IReadOnlyList<Setting> arguments)
    {
        string? option = null;
        foreach (Setting argument in arguments)
        {
            if (argument is { Text: { } text, Value: { } value } && SecretArguments.Find(option, text) is { } secret && ConnectionString.FindAll(text).Count == 0)
            {
                known.Add(value.Span.Start);
                leaks.Add(new Leak(LeakKind.Credential, Name("", text).What, config.At(value.Span), secret.Length, argument, null, null, false));
            }

            option = argument.Text;
        }
    }

    static readonly (LeakKind, string, string?) GatewayToken = (LeakKind.GatewaySecret, "gateway token", "GOCLAW_GATEWAY_TOKEN");

    /// <summary>What a value is, going by the name of its key and then by its form.</summary>
    static (LeakKind Kind, string What, string? Variable) Name(string key, string text)
    {
        if (string.Equals(key, "GOCLAW_GATEWAY_TOKEN", StringComparison.OrdinalIgnoreCase))
            return GatewayToken;
        if (string.Equals(key, "GOCLAW_ENCRYPTION_KEY", StringComparison.OrdinalIgnoreCase))
            return (LeakKind.GatewaySecret, "encryption key", "GOCLAW_ENCRYPTION_KEY");
        return (LeakKind.Credential, SecretScanner.TryFind(text, new TextSpan(0, text.Length), out SecretMatch match) ? match.Kind : "credential", null);
    }

    /// <summary>Whether a proxy's URL carries the password itself, not a reference to it.</summary>
    static bool HoldsPassword(string url) =>
        UserInfo.TryFind(url, new TextSpan(0, url.Length), out TextSpan password)
        && SecretText.Classify(url.Substring(password.Start, password.Length)) == ValueKind.Literal;

    void InUnknown(UnknownKey unknown, bool isIgnored)
    {
        bool isDatabase = isIgnored && unknown.Parent.Path == "database";
        if (isDatabase && IsDsnName(unknown.Member.Key!) && unknown.Member.Kind is not (NodeKind.Object or NodeKind.Array))
        {
            AddDatabaseKey(unknown.Member, unknown.Member.Key!);
            return;
        }

        Stack<Json5Node> work = new([unknown.Member]);
        while (work.Count > 0)
        {
            Json5Node node = work.Pop();
            foreach (Json5Node child in node.Children)
                work.Push(child);
            if (node.Kind != NodeKind.String || node.Key is not { } key || !SecretNames.NamesSecret(key))
                continue;
            string text = node.Text;
            if (Credential.Classify(text) == ValueKind.Literal && ConnectionString.FindAll(text).Count == 0 && !Whereabouts.Are(text))
                AddNamed(unknown, node, key, text, isIgnored);
        }
    }

    /// <summary>Whatever it holds: the gateway reads no connection from the file.</summary>
    void AddDatabaseKey(Json5Node node, string key)
    {
        string text = node.Text;
        IReadOnlyList<ConnectionString> found = node.Kind == NodeKind.String ? ConnectionString.FindAll(text) : [];
        ConnectionString? dsn = found.FirstOrDefault(dsn => dsn.PasswordKind == PasswordKind.Literal) ?? (found.Count > 0 ? found[0] : null);
        bool redis = dsn is not null ? dsn.Kind == DatabaseKind.Redis : key.IndexOf("redis", StringComparison.OrdinalIgnoreCase) >= 0;
        known.Add(node.Span.Start);
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

    void AddNamed(UnknownKey unknown, Json5Node node, string key, string text, bool isIgnored)
    {
        known.Add(node.Span.Start);
        bool isGateway = unknown.Parent.Path is "" or "gateway";
        (LeakKind kind, string what, string? variable) =
            isGateway && key.IndexOf("encryption", StringComparison.OrdinalIgnoreCase) >= 0 ? Name("GOCLAW_ENCRYPTION_KEY", text)
            : IsGatewayToken(unknown, key) ? GatewayToken
            : unknown.Parent.Path == "database" ? (LeakKind.Dsn, "database password", Variable(DatabaseKind.Postgres))
            : Name(key, text);
        leaks.Add(new Leak(kind, what, config.At(node.Span), text.Length, null, variable, null, isIgnored));
    }

    /// <summary><c>gateway.auth_token</c>, or <c>gateway_token</c> at the root.</summary>
    static bool IsGatewayToken(UnknownKey unknown, string key)
    {
        bool isToken = key.IndexOf("token", StringComparison.OrdinalIgnoreCase) >= 0;
        return isToken && (unknown.Parent.Path == "gateway" || (unknown.Parent.Path.Length == 0 && key.IndexOf("gateway", StringComparison.OrdinalIgnoreCase) >= 0));
    }

    /// <summary>Every text, bare word and comment of the file, also behind the end of what parses, in which a secret could stand.</summary>
    void InText()
    {
        string text = config.Source.Text;
        MappedText whole = MappedText.Exact(text, 0);
        TextSpan[] ignored = [.. config.UnknownKeys.Select(unknown => unknown.Member.Span).OrderBy(span => span.Start)];
        int next = 0;
        NextSuspect suspects = new(text, config.Extent.End);
        for (int at = suspects.From(config.Extent.Start); at < config.Extent.End; at = suspects.From(at))
        {
            TokenSpan token = config.Syntax.Token(config.Syntax.TokenAt(at + 1) - 1);
            at = token.Span.End;
            bool isComment = token.Kind is TokenKind.LineComment or TokenKind.BlockComment or TokenKind.BrokenComment or TokenKind.HashComment;
            bool isWord = token.Kind == TokenKind.Word && token.Span.Length >= ShortestSecret;
            if ((token.Kind != TokenKind.String && !isWord && !isComment) || known.Contains(token.Span.Start))
                continue;
            while (next < ignored.Length && ignored[next].End <= token.Span.Start)
                next++;
            bool isIgnored = !isComment && next < ignored.Length && ignored[next].Contains(token.Span.Start);
            bool escaped = token.Kind == TokenKind.String && text.IndexOf('\\', token.Span.Start, token.Span.Length) >= 0;
            MappedText read = escaped ? Json5String.DecodeMapped(text, token.Span) : whole;
            TextSpan range = escaped ? new TextSpan(0, read.Value.Length) : token.Span;
            int first = leaks.Count;
            In(config.Source, read, range, isIgnored, leaks);
            if (token.Kind == TokenKind.String && UrlSecrets.MayStandIn(read.Value, range))
                InUrls(read, range, isIgnored, first);
        }
    }

    /// <summary>In values only: comments show how such a URL is written. A key that its form names is found already.</summary>
    void InUrls(MappedText text, TextSpan range, bool isIgnored, int first)
    {
        foreach (SecretMatch match in UrlSecrets.FindAll(text.Value, range))
        {
            Location place = config.At(text.ToSource(match.Span));
            if (IsWritten(text, match.Span, match.Span) && leaks.FindIndex(first, leak => leak.Location.Span.Overlaps(place.Span)) < 0)
                leaks.Add(new Leak(LeakKind.Credential, match.Kind, place, match.Span.Length, null, null, null, isIgnored));
        }
    }

    /// <summary>
    /// Where something stands next without which there is no secret: the mark of a URL or a private key, an equals sign, the characters of a
    /// key; or a backslash, behind which any of them may hide.
    /// </summary>
    struct NextSuspect(string text, int end)
    {
        NextKey keys = new(text, end);
        NextMark blocks = new(text, PrivateKeyBlock.Begin, end);
        NextMark urls = new(text, Url.Mark, end);
        NextMark pairs = new(text, "=", end);
        NextMark escapes = new(text, "\\", end);

        public int From(int offset) => Math.Min(
            Math.Min(keys.From(offset), blocks.From(offset)),
            Math.Min(urls.From(offset), Math.Min(pairs.From(offset), escapes.From(offset))));
    }

    static bool IsDsnName(string key)
    {
        string name = new([.. key.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
        return name.EndsWith("dsn", StringComparison.Ordinal) || name is "url" or "uri" or "connectionstring" or "connection" or "databaseurl" or "postgres" or "postgresurl" or "redis" or "redisurl";
    }
}
