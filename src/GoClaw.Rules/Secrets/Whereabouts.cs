using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>
/// Tells the value of a variable that only says where something is: <c>GOOGLE_APPLICATION_CREDENTIALS</c> is the path of a file,
/// <c>DATABASE_URL</c> may need no password.
/// </summary>
static class Whereabouts
{
    public static bool Are(string text)
    {
        text = text.Trim();
        return (IsPath(text) || IsUrl(text)) && !Randomness.LooksRandom(text);
    }

    static bool IsPath(string text)
    {
        bool isRooted = text.StartsWith("/", StringComparison.Ordinal) || text.StartsWith("~/", StringComparison.Ordinal) || text.StartsWith("./", StringComparison.Ordinal)
            || (text.Length > 3 && Ascii.IsLetter(text[0]) && text[1] == ':' && text[2] is '\\' or '/');
        return isRooted && text.All(c => char.IsLetterOrDigit(c) || c is '/' or '\\' or '.' or '-' or '_' or ':' or '~' or ' ');
    }

    static bool IsUrl(string text)
    {
        TextSpan whole = new(0, text.Length);
        int from = 0;
        return Url.TryNext(text, whole, ref from, out Url url) && url.Span == whole && url.Password is not { IsEmpty: false } && !UrlSecrets.FindAll(text, whole).Any();
    }
}
