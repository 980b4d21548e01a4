using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Variables;

/// <summary>The value of GOCLAW_POSTGRES_DSN as the migrations read it: a URL, parsed as Go parses one, or why it is none.</summary>
/// <param name="Fault">Why no migration can use it; null for a URL that parses as far as it is known.</param>
/// <param name="Query">Behind the question mark.</param>
readonly record struct DatabaseUrl(string? Fault, TextSpan Query)
{
    // net/url.validUserinfo
    const string InUserInfo = "-._:~!$&'()*+,;=%@";

    /// <param name="text">May have holes, of which nothing is said.</param>
    public static DatabaseUrl? Of(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text[0] == MappedText.Hole || References.IsReference(text))
            return null;
        int mark = text.IndexOf(Url.Mark, StringComparison.Ordinal);
        if (mark < 0 && text.IndexOf('=') < 0 && SecretText.Classify(text) == ValueKind.Placeholder)
            return null;
        if (mark < 0)
            return new DatabaseUrl(text.IndexOf('=') > 0 ? "is in the key=value form" : "is no URL", default);
        if (text.Substring(0, mark) is not ("postgres" or "postgresql") and var scheme)
            return scheme.IndexOf(MappedText.Hole) >= 0 ? null : new DatabaseUrl("does not start with postgres://", default);
        int authority = mark + Url.Mark.Length;
        int end = text.IndexOfAny(['/', '?', '#'], authority) is int found and >= 0 ? found : text.Length;
        int at = end > authority ? text.LastIndexOf('@', end - 1, end - authority) : -1;
        // References and placeholders inside are not what the gateway will see.
        if (text.IndexOf("${", StringComparison.Ordinal) >= 0 || text.IndexOf('<') >= 0 || text.IndexOf("{{", StringComparison.Ordinal) >= 0)
            return new DatabaseUrl(null, QueryOf(text, end));
        if (at >= 0 && !Enumerable.Range(authority, at - authority).All(i => Ascii.IsWord(text[i]) || text[i] == MappedText.Hole || InUserInfo.IndexOf(text[i]) >= 0))
            return new DatabaseUrl("has a character in its password that a URL must escape", default);
        if (HasBrokenEscape(text))
            return new DatabaseUrl("has a percent sign that starts no escape", default);
        int host = at < 0 ? authority : at + 1;
        int colon = end > host ? text.LastIndexOf(':', end - 1, end - host) : -1;
        bool isPort = colon < 0 || (text[end - 1] == ']' && text[host] == '[')
            || Enumerable.Range(colon + 1, end - colon - 1).All(i => Ascii.IsDigit(text[i]) || text[i] == MappedText.Hole);
        return new DatabaseUrl(isPort ? null : "has a port that is no number, as happens when its password holds a / # or ? that is not escaped", QueryOf(text, end));
    }

    static TextSpan QueryOf(string text, int from) => TextSpan.FromBounds(text.IndexOf('?', from) is int question and >= 0 ? question + 1 : text.Length, text.Length);

    static bool HasBrokenEscape(string text)
    {
        for (int percent = text.IndexOf('%'); percent >= 0; percent = text.IndexOf('%', percent + 1))
        {
            for (int i = percent + 1; i <= percent + 2; i++)
            {
                if (i >= text.Length || !(Ascii.IsHex(text[i]) || text[i] == MappedText.Hole))
                    return true;
                if (text[i] == MappedText.Hole)
                    break;
            }
        }

        return false;
    }

    /// <summary>The value of a parameter; null where it is not given.</summary>
    public TextSpan? Parameter(string text, string name)
    {
        for (int start = Query.Start; start < Query.End;)
        {
            int end = text.IndexOfAny(['&', '#'], start, Query.End - start) is int found and >= 0 ? found : Query.End;
            if (Ascii.StandsAt(text, start, end, name + "="))
                return TextSpan.FromBounds(start + name.Length + 1, end);
            start = end + 1;
        }

        return null;
    }
}
