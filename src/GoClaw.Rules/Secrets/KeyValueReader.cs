using System.Diagnostics.CodeAnalysis;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// Reads connection strings of the form <c>Host=db;Username=goclaw;Password=...</c> (Npgsql, values may be quoted) and
/// <c>host=db user=goclaw password=...</c> (libpq), and leaves those of other databases alone.
/// </summary>
static class KeyValueReader
{
    const int LongestKey = 32;

    static readonly HashSet<string> Hosts = new(StringComparer.Ordinal) { "host", "server", "hostaddr" };

    static readonly HashSet<string> Users = new(StringComparer.Ordinal) { "username", "userid", "user", "uid" };

    static readonly HashSet<string> Passwords = new(StringComparer.Ordinal) { "password", "pwd", "psw" };

    static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "database", "db", "dbname", "port", "sslmode", "pooling", "searchpath", "timeout" };

    /// <summary>Keywords that neither Npgsql nor libpq knows.</summary>
    static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "initialcatalog", "datasource", "addr", "address", "networkaddress", "trustedconnection", "attachdbfilename", "multipleactiveresultsets", "provider", "driver",
        "failoverpartner", "applicationintent", "userinstance", "workstationid", "networklibrary", "connecttimeout", "connectiontimeout", "columnencryptionsetting", "encrypt", "authentication",
        "packetsize", "multisubnetfailover", "allowuservariables", "allowpublickeyretrieval", "charset", "characterset", "convertzerodatetime", "allowzerodatetime",
        "treattinyasboolean", "defaultcommandtimeout", "oldguids", "accountname", "accountkey", "endpoint", "endpointsuffix", "sharedaccesskey", "sharedaccesskeyname",
        "defaultendpointsprotocol", "virtualhost", "servicename", "sid",
    };

    /// <summary>Keywords of SQL Server that Npgsql understands too; beside <c>Host</c>, which SQL Server does not know, they prove nothing.</summary>
    static readonly HashSet<string> Shared = new(StringComparer.Ordinal) { "trustservercertificate", "integratedsecurity" };

    /// <summary>The next connection string of a range.</summary>
    public static bool TryNext(string text, TextSpan range, ref int from, [NotNullWhen(true)] out ConnectionString? dsn)
    {
        dsn = null;
        while (dsn is null && from < range.End && text.IndexOf('=', from, range.End - from) is int equals and >= 0)
        {
            if (FirstKey(text, range, from, equals, out int start) is string key)
            {
                Pairs pairs = ReadPairs(text, start, range, key, equals + 1);
                dsn = Judge(text, pairs);
                from = Math.Max(start + 1, pairs.Span.End);
            }
            else
            {
                from = equals + 1;
            }
        }

        return dsn is not null;
    }

    /// <summary>The known key before an equals sign, the longest if one ends with another.</summary>
    static string? FirstKey(string text, TextSpan range, int from, int equals, out int start)
    {
        start = equals;
        int limit = Math.Max(from, equals - LongestKey);
        while (start > limit && IsPart(text[start - 1]))
            start--;
        for (; start < equals; start++)
        {
            bool begins = Ascii.IsLetter(text[start]) && (start == range.Start || !Ascii.IsWord(text[start - 1]));
            if (begins && ReadKey(text, start, range.End, out _) is string key && IsKnown(key))
                return key;
        }

        return null;
    }

    static bool IsPart(char c) => Ascii.IsWord(c) || c == ' ';

    static bool IsKnown(string key) =>
        Hosts.Contains(key) || Users.Contains(key) || Passwords.Contains(key) || Others.Contains(key) || Foreign.Contains(key) || Shared.Contains(key);

    /// <summary>The key at an offset in lower case without blanks, and where its value starts; null where no key stands.</summary>
    static string? ReadKey(string text, int start, int end, out int value)
    {
        char[] key = new char[LongestKey];
        int count = 0;
        int at = start;
        int limit = Math.Min(end, start + LongestKey);
        while (at < limit && IsPart(text[at]))
        {
            if (text[at] is not (' ' or '_'))
                key[count++] = Ascii.ToLower(text[at]);
            at++;
        }

        value = at + 1;
        return at < end && text[at] == '=' && count > 0 ? new string(key, 0, count) : null;
    }

    sealed class Pairs
    {
        public List<(string Key, TextSpan Value)> List { get; } = [];

        public TextSpan Span { get; set; }

        public bool UsesBlanks { get; set; }

        public TextSpan? Of(HashSet<string> keys)
        {
            foreach ((string key, TextSpan value) in List)
            {
                if (keys.Contains(key))
                    return value;
            }

            return null;
        }

        public bool Has(string key) => List.Exists(pair => pair.Key == key);
    }

    static Pairs ReadPairs(string text, int start, TextSpan range, string? key, int value)
    {
        char enclosing = start > range.Start && Ascii.IsQuote(text[start - 1]) ? text[start - 1] : default;
        Pairs pairs = new();
        int at = start;
        while (key is not null)
        {
            value = Ascii.SkipBlanks(text, value, range.End);
            if (pairs.List.Count == 0)
                pairs.UsesBlanks = SeparatedByBlanks(text, value, range.End);
            TextSpan span = ReadValue(text, value, range.End, pairs.UsesBlanks, enclosing, out at);
            pairs.List.Add((key, span));
            int next = Ascii.SkipBlanks(text, at, range.End);
            bool separated = pairs.UsesBlanks ? next > at : next < range.End && text[next] == ';';
            if (!separated)
                break;
            next += pairs.UsesBlanks ? 0 : 1;
            while (!pairs.UsesBlanks && next < range.End && text[next] is ' ' or '\t' or '\r' or '\n')
                next++;
            key = ReadKey(text, next, range.End, out value);
        }

        pairs.Span = TextSpan.FromBounds(start, at);
        return pairs;
    }

    /// <summary>libpq separates by blanks: a further key stands before any semicolon.</summary>
    static bool SeparatedByBlanks(string text, int value, int end)
    {
        int at = value;
        if (at < end && text[at] is '\'' or '"')
        {
            at = Math.Min(ClosingQuote(text, at, end) + 1, end);
        }
        else
        {
            while (at < end && text[at] is not (';' or ' ' or '\r' or '\n'))
                at++;
        }

        if (at >= end || text[at] != ' ')
            return false;
        int next = Ascii.SkipBlanks(text, at, end);
        int stop = next;
        while (stop < end && Ascii.IsWord(text[stop]))
            stop++;
        return stop > next && Ascii.SkipBlanks(text, stop, end) is int equals && equals < end && text[equals] == '=';
    }

    static TextSpan ReadValue(string text, int start, int end, bool blanks, char enclosing, out int next)
    {
        if (start < end && text[start] is '\'' or '"' && text[start] != enclosing)
        {
            int close = ClosingQuote(text, start, end);
            next = Math.Min(close + 1, end);
            return TextSpan.FromBounds(start + 1, close);
        }

        char quote = enclosing == default ? '"' : enclosing;
        int at = start;
        while (at < end && !Ascii.IsLineBreak(text[at]) && text[at] != quote && text[at] != (blanks ? ' ' : ';'))
            at++;
        next = at;
        while (at > start && Ascii.IsBlank(text[at - 1]))
            at--;
        return TextSpan.FromBounds(start, at);
    }

    /// <summary>A doubled quote (Npgsql) or one after a backslash (libpq) is part of the value.</summary>
    static int ClosingQuote(string text, int open, int end)
    {
        int at = open + 1;
        while (at < end && !Ascii.IsLineBreak(text[at]))
        {
            bool doubled = text[at] == text[open] && at + 1 < end && text[at + 1] == text[open];
            if (text[at] == text[open] && !doubled)
                return at;
            at += doubled || text[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at, end);
    }

    static ConnectionString? Judge(string text, Pairs pairs)
    {
        TextSpan? host = pairs.Of(Hosts);
        TextSpan? password = pairs.Of(Passwords);
        if (pairs.Of(Users) is null || !IsOurs(text, pairs, host))
            return null;
        // Without a password there must be more of a connection string than two common words.
        bool database = pairs.Has("database") || pairs.Has("db") || pairs.Has("dbname");
        if (host is null ? !(pairs.UsesBlanks && pairs.Has("dbname")) : password is null && !database)
            return null;

        string[] hosts = host is TextSpan span ? text.Substring(span.Start, span.Length).Split(',') : [""];
        for (int i = 0; i < hosts.Length; i++)
            hosts[i] = WithoutPort(hosts[i].Trim());
        PasswordKind kind = password is TextSpan secret ? ConnectionString.Judge(text.Substring(secret.Start, secret.Length)) : PasswordKind.None;
        return new ConnectionString(
            DatabaseKind.Postgres, ConnectionStringForm.KeyValue, pairs.Span, hosts[0], Array.TrueForAll(hosts, ConnectionString.IsLoopbackHost), password, kind);
    }

    static bool IsOurs(string text, Pairs pairs, TextSpan? host)
    {
        bool named = pairs.Has("host") || pairs.Has("hostaddr") || pairs.Has("dbname");
        bool port = false;
        foreach ((string key, TextSpan value) in pairs.List)
        {
            if (Foreign.Contains(key) || (!named && Shared.Contains(key)))
                return false;
            string setting = text.Substring(value.Start, Math.Min(value.Length, 40));
            // The ports of SQL Server, MySQL and Oracle; the administrator of SQL Server.
            if (key == "port" && setting is "1433" or "3306" or "1521")
                return false;
            if (key == "userid" && setting == "sa")
                return false;
            port |= key == "port" && setting.StartsWith("54", StringComparison.Ordinal);
        }

        if (named)
            return true;
        // Server=... is everybody's. Uid and User beside it are MySQL's custom, an instance or "tcp:" SQL Server's.
        string server = host is TextSpan span ? text.Substring(span.Start, Math.Min(span.Length, 80)) : "";
        bool foreign = server.Contains('\\') || server.StartsWith("tcp:", StringComparison.Ordinal)
            || server.EndsWith(",1433", StringComparison.Ordinal) || (server.Length > 0 && server[0] is '.' or '(');
        return !foreign && (port || pairs.Has("username") || pairs.Has("userid"));
    }

    static string WithoutPort(string host)
    {
        if (host.Length > 0 && host[0] == '[' && host.IndexOf(']') is int close and > 0)
            return host.Substring(1, close - 1);
        int colon = host.IndexOf(':');
        return colon > 0 && host.IndexOf(':', colon + 1) < 0 && host.IndexOf('}', colon) < 0 ? host.Substring(0, colon) : host;
    }
}
