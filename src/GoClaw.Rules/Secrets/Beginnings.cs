using GoClaw.Rules.Text;

namespace GoClaw.Rules.Secrets;

/// <summary>The first two characters of a reference or a URL: by them most values are neither.</summary>
static class Beginnings
{
    static readonly bool[] Known = All();

    /// <summary>Whether a value may be one.</summary>
    public static bool Fit(string text, TextSpan value) =>
        value.Length > 1 && (text[value.Start], text[value.Start + 1]) is var (first, second) && (first > 127 || second > 127 || Known[(first * 128) + second]);

    static bool[] All()
    {
        bool[] all = new bool[128 * 128];
        foreach (char any in "$% \t\n\v\f\r")
        {
            for (int second = 0; second < 128; second++)
                all[(any * 128) + second] = true;
        }

        foreach (string opening in (string[])[.. References.Openings, .. Credential.SchemeNames, "http", "ws"])
        {
            foreach (char first in new[] { Ascii.ToLower(opening[0]), char.ToUpperInvariant(opening[0]) })
            {
                all[(first * 128) + Ascii.ToLower(opening[1])] = true;
                all[(first * 128) + char.ToUpperInvariant(opening[1])] = true;
            }
        }

        return all;
    }
}
