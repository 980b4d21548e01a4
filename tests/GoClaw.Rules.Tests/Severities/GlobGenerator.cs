using System.Text;

namespace GoClaw.Rules.Tests.Severities;

/// <summary>Sections of every feature, and paths that they nearly or really mean.</summary>
static class GlobGenerator
{
    const string Letters = "abc12/.-";

    static readonly string[] Odd = ["]", "!", "^", " ", "$", "(", "+", "|", "é", "}", ",", "[", "{", "\\"];

    public static string Section(Random random)
    {
        StringBuilder section = new();
        Items(random, section, 3);
        return section.Length == 0 ? "*" : section.ToString();
    }

    /// <summary>What the section means, read loosely and with its choices made by chance; then sometimes spoilt.</summary>
    public static string Path(Random random, string section)
    {
        StringBuilder path = new(section.StartsWith('/') ? "" : !section.Contains('/') && random.Next(3) == 0 ? "/x/" : "/");
        int end = Sample(random, section, 0, path);
        if (end < section.Length)
            path.Append(section, end, 1);
        if (random.Next(3) == 0)
            path.Insert(random.Next(1, path.Length + 1), Letter(random));
        if (random.Next(6) == 0)
            path.Remove(random.Next(1, path.Length + 1) - 1, 1).Insert(0, path.Length > 0 && path[0] == '/' ? "" : "/");
        return path.ToString();
    }

    static void Items(Random random, StringBuilder section, int depth)
    {
        for (int count = random.Next(1, 5); count > 0; count--)
        {
            switch (random.Next(depth > 0 ? 16 : 10))
            {
                case < 7:
                    section.Append(Letter(random));
                    break;
                case 7:
                    section.Append(random.Next(3) switch { 0 => "?", 1 => "*", _ => "**" });
                    break;
                case 8:
                    section.Append('\\').Append(random.Next(2) == 0 ? Letter(random) : Pick(random, "*?{}[],\\! -"));
                    break;
                case 9:
                    section.Append(random.Next(8) == 0 ? Odd[random.Next(Odd.Length)] : ".json");
                    break;
                case < 12:
                    Class(random, section);
                    break;
                case 12:
                    section.Append('{').Append(random.Next(-12, 13)).Append("..").Append(random.Next(-12, 13)).Append('}');
                    break;
                default:
                    section.Append('{');
                    for (int choices = random.Next(1, 4); choices > 0; choices--)
                    {
                        if (random.Next(5) > 0)
                            Items(random, section, depth - 1);
                        section.Append(choices > 1 ? "," : "}");
                    }

                    break;
            }
        }
    }

    // A class that opens with its bracket is apart: see the tests by hand.
    static void Class(Random random, StringBuilder section)
    {
        section.Append('[').Append(random.Next(3) == 0 ? "!" : "").Append(Pick(random, "abc12"));
        for (int count = random.Next(0, 4); count > 0; count--)
        {
            section.Append(random.Next(6) switch
            {
                0 => "-",
                1 => "a-c",
                2 => "\\" + Pick(random, "-]*dwsDWSnt\\[^"),
                3 => Pick(random, "!^{},*?/.$[ "),
                _ => Letter(random),
            });
        }

        section.Append(']');
    }

    static int Sample(Random random, string section, int at, StringBuilder path)
    {
        while (at < section.Length && section[at] is not ('}' or ','))
        {
            char c = section[at++];
            switch (c)
            {
                case '*':
                    for (int count = random.Next(3); count > 0; count--)
                        path.Append(Letter(random));
                    break;
                case '?':
                    path.Append(Letter(random));
                    break;
                case '\\' when at < section.Length:
                    path.Append(section[at++]);
                    break;
                case '[':
                    while (at < section.Length && section[at] != ']')
                        at += section[at] == '\\' ? 2 : 1;
                    at++;
                    path.Append(random.Next(4) == 0 ? Pick(random, "]-!^/*") : Pick(random, "abc12"));
                    break;
                case '{':
                    at = Choose(random, section, at, path);
                    break;
                default:
                    path.Append(c);
                    break;
            }
        }

        return Math.Min(at, section.Length);
    }

    static int Choose(Random random, string section, int at, StringBuilder path)
    {
        List<string> choices = [];
        while (at < section.Length)
        {
            StringBuilder choice = new();
            at = Sample(random, section, at, choice);
            choices.Add(choice.ToString().Contains("..", StringComparison.Ordinal) ? random.Next(-14, 15).ToString(System.Globalization.CultureInfo.InvariantCulture) : choice.ToString());
            if (at == section.Length || section[at++] == '}')
                break;
        }

        path.Append(choices.Count == 0 ? "" : choices[random.Next(choices.Count)]);
        return at;
    }

    static string Letter(Random random) => Pick(random, Letters);

    static string Pick(Random random, string from) => from[random.Next(from.Length)].ToString();
}
