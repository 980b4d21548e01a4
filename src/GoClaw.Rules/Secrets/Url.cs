using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// A URL as people write it, with the login it carries: passwords may hold <c>@</c>, <c>/</c>, quotes and references that a parser would
/// stumble over, and a leak is a leak all the same.
/// </summary>
readonly record struct Url(TextSpan Span, DatabaseKind? Database, TextSpan? Password, TextSpan Host, TextSpan Query, bool IsComplete)
{
    public const string Mark = "://";

    static readonly (string Scheme, DatabaseKind Kind)[] Databases =
        [("postgres", DatabaseKind.Postgres), ("postgresql", DatabaseKind.Postgres), ("redis", DatabaseKind.Redis), ("rediss", DatabaseKind.Redis)];

    /// <summary>The next URL of a range; a URL ends where the next one begins, so that reading all costs one pass.</summary>
    public static bool TryNext(string text, TextSpan range, ref int from, out Url url)
    {
        bool found = TryScheme(text, range, ref from, out TextSpan scheme);
        url = found ? Read(text, range, scheme, DatabaseOf(text, scheme)) : default;
        return found;
    }

    /// <summary>The next URL of a database; the others are not even read.</summary>
    public static bool TryNextDatabase(string text, TextSpan range, ref int from, out Url url)
    {
        while (TryScheme(text, range, ref from, out TextSpan scheme))
        {
            if (DatabaseOf(text, scheme) is not { } database)
                continue;
            url = Read(text, range, scheme, database);
            return true;
        }

        url = default;
        return false;
    }

    static bool TryScheme(string text, TextSpan range, ref int from, out TextSpan scheme)
    {
        while (from < range.End)
        {
            int mark = text.IndexOf(Mark, from, range.End - from, StringComparison.Ordinal);
            if (mark < 0)
                break;
            scheme = TextSpan.FromBounds(SchemeStart(text, mark, Math.Max(range.Start, from)), mark);
            from = mark + Mark.Length;
            if (!scheme.IsEmpty)
                return true;
        }

        from = range.End;
        scheme = default;
        return false;
    }

    /// <summary>Some languages name a driver after a plus sign.</summary>
    static DatabaseKind? DatabaseOf(string text, TextSpan scheme)
    {
        int plus = text.IndexOf('+', scheme.Start, scheme.Length);
        TextSpan bare = plus < 0 ? scheme : TextSpan.FromBounds(scheme.Start, plus);
        foreach ((string name, DatabaseKind kind) in Databases)
        {
            if (Ascii.IsAnyCase(text, bare, name))
                return kind;
        }

        return null;
    }

    static int SchemeStart(string text, int mark, int from)
    {
        int start = mark;
        int limit = Math.Max(from, mark - 30);
        while (start > limit && (Ascii.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '+' or '.' or '-'))
            start--;
        // The n of an escaped line break belongs to the text before.
        if (start > from && start < mark && text[start - 1] == '\\' && text[start] is 'n' or 'r' or 't')
            start++;
        while (start < mark && !Ascii.IsLetter(text[start]))
            start++;
        return start;
    }

    static Url Read(string text, TextSpan range, TextSpan scheme, DatabaseKind? database)
    {
        int start = scheme.Start;
        int authority = scheme.End + Mark.Length;
        int next = text.IndexOf(Mark, authority, range.End - authority, StringComparison.Ordinal);
        int limit = next < 0 ? range.End : Math.Max(authority, SchemeStart(text, next, authority));
        int end = End(text, start, authority, limit, start > range.Start ? text[start - 1] : ' ');
        Url url = new(TextSpan.FromBounds(start, end), database, null, default, default, true);
        return url.WithLogin(text, authority, end);
    }

    /// <summary>Blanks and the quote around the URL end it; other quotes and brackets do so once the login is over.</summary>
    static int End(string text, int start, int authority, int limit, char enclosing)
    {
        bool login = false;
        int i = authority;
        while (i < limit)
        {
            char c = text[i];
            int close = login ? -1 : Braces(text, i, limit);
            if (close > i)
            {
                i = close;
                continue;
            }

            bool before = Ascii.IsQuote(enclosing) ? c == enclosing : i + 1 == limit || !Ascii.IsLetterOrDigit(text[i + 1]);
            if (c <= ' ' || (Ascii.IsQuote(c) && (login || (before && text[i - 1] != '\\'))) || (login && c is '\\' or '<' or '>'))
                break;
            login |= c == '@';
            i++;
        }

        while (login && i > authority && text[i - 1] is '.' or ',' or ';' or '!' or ')')
            i--;
        return i;
    }

    /// <summary>End of <c>${...}</c> or <c>{{...}}</c>, which may hold blanks and colons; or -1.</summary>
    static int Braces(string text, int at, int limit)
    {
        if (text[at] is not ('$' or '{') || at + 1 == limit || text[at + 1] != '{')
            return -1;
        string close = text[at] == '$' ? "}" : "}}";
        int length = Math.Min(limit - at, 160);
        int found = text.IndexOf(close, at, length, StringComparison.Ordinal);
        return found < 0 || text.IndexOf('\n', at, found - at) >= 0 ? -1 : found + close.Length;
    }

    Url WithLogin(string text, int authority, int end)
    {
        int delimiter = IndexOf(text, authority, end, "/?#");
        int at = LoginEnd(text, authority, delimiter, end);
        int host = at < 0 ? authority : at + 1;
        int colon = IndexOf(text, authority, at < 0 ? delimiter : at, ":");
        int query = IndexOf(text, host, end, "?");
        Url url = this with
        {
            Host = TextSpan.FromBounds(host, IndexOf(text, host, end, "/?#")),
            Query = TextSpan.FromBounds(Math.Min(query + 1, end), end),
        };
        if (at >= 0)
            return colon < at ? url with { Password = TextSpan.FromBounds(colon + 1, at) } : url;
        // "postgres://user:pass", half typed or cut off: what follows the colon is no port.
        bool half = Database is not null && colon < delimiter && colon + 1 < end && !IsPort(text, colon + 1, delimiter) && text[authority] != '[';
        return half ? url with { Password = TextSpan.FromBounds(colon + 1, end), IsComplete = false } : url;
    }

    /// <summary>The @ that ends the login, or -1.</summary>
    int LoginEnd(string text, int authority, int delimiter, int end)
    {
        int first = IndexOf(text, authority, end, "@");
        if (first == end)
            return -1;
        int last = LastAt(text, authority, delimiter);
        if (Database is null && last >= 0)
            return last;
        int colon = IndexOf(text, authority, delimiter, ":");
        if (last < 0)
        {
            // The @ stands in a path or a query, unless a password with a slash or a question mark stands before it.
            bool port = colon == delimiter || IsPort(text, colon + 1, delimiter);
            int question = IndexOf(text, authority, first, "?");
            bool query = question < first && text.IndexOf('=', question, first - question) >= 0;
            if (port || query)
                return -1;
        }

        return LastAt(text, authority, IndexOf(text, first, end, "?"));
    }

    static int LastAt(string text, int start, int end) => end > start ? text.LastIndexOf('@', end - 1, end - start) : -1;

    static bool IsPort(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!Ascii.IsDigit(text[i]))
                return false;
        }

        return end - start <= 5;
    }

    /// <summary>The first of some characters outside of references, or the end.</summary>
    static int IndexOf(string text, int start, int end, string any)
    {
        int i = start;
        while (i < end)
        {
            int close = Braces(text, i, end);
            if (close > i)
            {
                i = close;
                continue;
            }

            if (any.Contains(text[i]))
                return i;
            i++;
        }

        return end;
    }
}
