using System.Globalization;
using GoClaw.Rules.Secrets;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Variables;

/// <summary>What the gateway makes of the text of a variable (internal/config/config_load.go).</summary>
static class VariableValue
{
    static readonly string[] True = ["1", "true", "yes", "on"];

    // What people write who mean the one or the other.
    static readonly string[] MeansOn = ["1", "true", "yes", "on", "y", "t", "enable", "enabled", "active"];
    static readonly string[] MeansOff = ["0", "false", "no", "off", "n", "f", "disable", "disabled", "none", "never"];

    /// <summary>Whether a switch is on.</summary>
    public static bool IsOn(Variable variable, string text) => variable.Format switch
    {
        VariableFormat.Switch => True.Contains(Ascii.ToLower(text.Trim())),
        VariableFormat.StrictSwitch => text is "true" or "1",
        VariableFormat.ShortSwitch => Ascii.ToLower(text.Trim()) is "1" or "true" or "yes",
        VariableFormat.OnlyTrue => text == "true",
        VariableFormat.OnlyOne => text == "1",
        VariableFormat.Presence => text.Length > 0,
        _ => false,
    };

    public static bool IsSwitch(Variable variable) =>
        variable.Format is VariableFormat.Switch or VariableFormat.StrictSwitch or VariableFormat.ShortSwitch or VariableFormat.OnlyTrue or VariableFormat.OnlyOne or VariableFormat.Presence;

    /// <summary>What somebody who wrote this wants of a switch; null where it cannot be told.</summary>
    public static bool? Meaning(string text)
    {
        string word = Ascii.ToLower(text.Trim());
        return MeansOn.Contains(word) ? true : MeansOff.Contains(word) ? false : null;
    }

    /// <summary>A number that the gateway takes; null where it ignores the text.</summary>
    public static double? Number(Variable variable, string text)
    {
        // Go takes no blanks, no separators, and of floating numbers more forms than anybody writes here.
        if (variable.Format == VariableFormat.Whole)
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int whole) && whole > 0 ? whole : null;
        const NumberStyles Float = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        bool isNumber = double.TryParse(text, Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number);
        return isNumber && number > 0 ? number : null;
    }

    /// <summary>The texts between commas without blanks around them; empty ones do not count.</summary>
    public static IEnumerable<TextSpan> Items(string list)
    {
        for (int start = 0; start <= list.Length;)
        {
            int end = list.IndexOf(',', start) is int comma and >= 0 ? comma : list.Length;
            int from = start;
            int to = end;
            while (from < to && char.IsWhiteSpace(list[from]))
                from++;
            while (to > from && char.IsWhiteSpace(list[to - 1]))
                to--;
            if (to > from)
                yield return TextSpan.FromBounds(from, to);
            start = end + 1;
        }
    }
}
