using GoClaw.Lint.Reports;
using GoClaw.Rules;

namespace GoClaw.Lint;

/// <summary>Explains rules: <c>goclaw-lint rule</c> those that are named, <c>goclaw-lint rules</c> the catalogue.</summary>
static class RuleCommand
{
    /// <param name="ids">In any case; at least one.</param>
    /// <param name="format">text or json.</param>
    /// <param name="colour">auto, always or never.</param>
    public static ExitCode Explain(IReadOnlyList<string> ids, string format, string colour)
    {
        string[] unknown = [.. ids.Where(id => Find(id) is null)];
        foreach (string id in unknown)
            Terminal.Complain($"there is no rule \"{id}\"{Advice(id)}");
        if (unknown.Length > 0)
            return ExitCode.Usage;
        Rule[] rules = [.. ids.Select(id => Find(id)!).Distinct()];
        return Write(rules, format, colour, (writer, ink) =>
        {
            RulePageText text = new(writer, Terminal.Width(null), ink);
            for (int i = 0; i < rules.Length; i++)
            {
                if (i > 0)
                    writer.WriteLine("\n");
                text.Write(new RulePage(rules[i]));
            }
        });
    }

    /// <param name="format">text or json.</param>
    /// <param name="colour">auto, always or never.</param>
    public static ExitCode List(string format, string colour) => Write(Catalogue.Rules, format, colour, (writer, ink) =>
        // In a pipe a rule is a line, however long.
        new RuleList(writer, Console.IsOutputRedirected ? int.MaxValue : Terminal.Width(null), ink).Write(Catalogue.Rules));

    static ExitCode Write(IReadOnlyList<Rule> rules, string format, string colour, Action<TextWriter, Ink> write) => Output.TryWrite(null, stream =>
    {
        if (format == "json")
        {
            RulesJson.Write(rules, stream);
            return;
        }

        using StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        write(writer, Terminal.Ink(colour, null));
    }) ? ExitCode.Clean : ExitCode.Usage;

    /// <summary>An ID in any case, or its number alone.</summary>
    static Rule? Find(string id) => Catalogue.Find(id) ?? (id.Length <= 4 && id.All(char.IsAsciiDigit) ? Catalogue.Find("GCL" + id.PadLeft(4, '0')) : null);

    /// <summary>The IDs that were most likely meant: the same number in other letters, its neighbours, or titles that have the word.</summary>
    static string Advice(string id)
    {
        const int Most = 3;
        bool isNumber = int.TryParse(string.Concat(id.Where(char.IsAsciiDigit)), out int number);
        Rule[] near = isNumber
            ? [.. Catalogue.Rules.OrderBy(rule => Math.Abs(NumberOf(rule) - number)).Take(Most)]
            : [.. Catalogue.Rules.Where(rule => id.Length > 0 && rule.Title.Contains(id, StringComparison.OrdinalIgnoreCase))];
        return near.Length == 0 ? "; goclaw-lint rules lists them all"
            : near.Length == 1 || (isNumber && NumberOf(near[0]) == number) ? $"; did you mean {near[0].Id}?"
            : $"; the nearest are {string.Join(", ", near.Select(rule => rule.Id))}";
    }

    static int NumberOf(Rule rule) => int.Parse(rule.Id.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture);
}
