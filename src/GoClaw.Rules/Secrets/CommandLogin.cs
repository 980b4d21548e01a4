using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Passwords behind the names that commands are given: <c>curl -u name:password</c>, <c>--user name:password</c>.</summary>
static class CommandLogin
{
    static readonly string[] Options = ["-u ", "-U ", "--user ", "--user=", "--proxy-user "];

    public static IEnumerable<TextSpan> Passwords(string text)
    {
        for (int dash = text.IndexOf('-'); dash >= 0 && dash + 1 < text.Length; dash = text.IndexOf('-', dash + 1))
        {
            string? option = Array.Find(Options, option => Ascii.StandsAt(text, dash, text.Length, option));
            if (option is null || (dash > 0 && !Ascii.IsBlank(text[dash - 1]) && !Ascii.IsQuote(text[dash - 1])))
                continue;
            int name = Ascii.SkipBlanks(text, dash + option.Length, text.Length);
            int end = name;
            while (end < text.Length && text[end] > ' ' && !Ascii.IsQuote(text[end]))
                end++;
            int colon = text.IndexOf(':', name, end - name);
            if (colon > name && colon + 1 < end)
                yield return TextSpan.FromBounds(colon + 1, end);
        }
    }
}
