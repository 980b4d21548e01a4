namespace GoClaw.Rules.Secrets;

/// <summary>Takes names apart: <c>botToken</c>, <c>BOT_TOKEN</c>, <c>bot-token</c> and <c>Bot Token</c> are the same two words.</summary>
static class Words
{
    /// <summary>In lower case. Digits stay with the letters before them; everything but letters and digits separates.</summary>
    public static List<string> Split(string name)
    {
        List<string> words = [];
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            bool ends = i == name.Length || !char.IsLetterOrDigit(name[i]);
            if (!ends && !(i > start && BeginsWord(name, i)))
                continue;
            if (i > start)
                words.Add(Ascii.ToLower(name.Substring(start, i - start)));
            start = ends ? i + 1 : i;
        }

        return words;
    }

    /// <summary>The T of "botToken", and of "APIToken".</summary>
    static bool BeginsWord(string name, int i) =>
        Ascii.IsUpper(name[i])
        && (!Ascii.IsUpper(name[i - 1]) || (i + 1 < name.Length && Ascii.IsLower(name[i + 1])));
}
