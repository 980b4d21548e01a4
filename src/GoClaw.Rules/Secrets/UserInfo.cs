using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>Finds the passwords that URLs carry, whatever their scheme.</summary>
static class UserInfo
{
    public static bool TryFind(string text, TextSpan range, out TextSpan password)
    {
        int from = range.Start;
        while (Url.TryNext(text, range, ref from, out Url url))
        {
            if (url.Password is TextSpan span && !span.IsEmpty)
            {
                password = span;
                return true;
            }
        }

        password = default;
        return false;
    }
}
