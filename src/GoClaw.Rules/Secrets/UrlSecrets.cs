using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Finds what URLs carry of secrets: a password before the host, a key in the query. Those of databases are <see cref="ConnectionString"/>s.</summary>
static class UrlSecrets
{
    // What is shorter is a switch or a word.
    public const int Shortest = 8;

    static readonly char[] Signs = ['@', '?'];

    /// <summary>Whether some URL of a range could carry one: there is a login, or a query.</summary>
    public static bool MayStandIn(string text, TextSpan range) => text.IndexOfAny(Signs, range.Start, range.Length) >= 0;

    public static IEnumerable<SecretMatch> FindAll(string text, TextSpan range)
    {
        int from = range.Start;
        while (Url.TryNext(text, range, ref from, out Url url))
        {
            if (url.Database is not null)
                continue;
            if (url.Password is { } password && IsPassword(text.Substring(password.Start, password.Length)))
                yield return new SecretMatch("password in a URL", password);
            foreach (TextSpan key in Keys(text, url.Query))
                yield return new SecretMatch("key in a URL", key);
        }
    }

    /// <summary>None of those that show where a password goes: <c>user:pass@host</c>.</summary>
    static bool IsPassword(string password) =>
        ConnectionString.Judge(password) == PasswordKind.Literal && !(password.All(char.IsLetter) && SecretNames.NamesSecret(password));

    static IEnumerable<TextSpan> Keys(string text, TextSpan query)
    {
        for (int start = query.Start; start < query.End;)
        {
            int end = text.IndexOfAny(['&', '#'], start, query.End - start) is int found and >= 0 ? found : query.End;
            int equals = text.IndexOf('=', start, end - start);
            TextSpan value = TextSpan.FromBounds(equals + 1, end);
            if (equals > start && value.Length >= Shortest && IsKey(text.Substring(start, equals - start), text.Substring(value.Start, value.Length)))
                yield return value;
            if (end < query.End && text[end] == '#')
                yield break;
            start = end + 1;
        }
    }

    static bool IsKey(string name, string value) =>
        SecretNames.NamesSecret(name) && SecretText.Classify(value) == ValueKind.Literal && (value.Any(Ascii.IsDigit) || Randomness.LooksRandom(value));
}
