using System.Text;
using System.Text.RegularExpressions;
using GoClaw.Rules.Severities;

namespace GoClaw.Rules.Tests.Severities;

public sealed class SectionGlobTests
{
    const bool Yes = true;
    const bool No = false;

    [Theory]
    [InlineData("*", "/a.json", Yes)]
    [InlineData("*", "/x/a.json", Yes)]
    [InlineData("*.json", "/x/y/a.json", Yes)]
    [InlineData("*.json", "/a.json5", No)]
    [InlineData("config.json", "/x/config.json", Yes)]
    [InlineData("config.json", "/x/myconfig.json", No)]
    [InlineData("A.json", "/a.json", No)]
    [InlineData("x/*.json", "/x/a.json", Yes)]
    [InlineData("x/*.json", "/y/x/a.json", No)]
    [InlineData("x/*.json", "/x/y/a.json", No)]
    [InlineData("/a.json", "/a.json", Yes)]
    [InlineData("/a.json", "/x/a.json", No)]
    [InlineData("x/**.json", "/x/y/a.json", Yes)]
    [InlineData("x/**/a.json", "/x/y/z/a.json", Yes)]
    [InlineData("***", "/x/a.json", Yes)]
    [InlineData("x/", "/x/", Yes)]
    [InlineData("?.json", "/a.json", Yes)]
    [InlineData("?.json", "/ab.json", No)]
    [InlineData("*.{json,yml}", "/a.yml", Yes)]
    [InlineData("*.{json,yml}", "/a.toml", No)]
    [InlineData("{x,y/{z,w}}/a", "/y/w/a", Yes)]
    [InlineData("{x,y/{z,w}}/a", "/z/a", No)]
    [InlineData("a{,b}.json", "/a.json", Yes)]
    [InlineData("a{}.json", "/a.json", Yes)]
    [InlineData("{1..3}.json", "/2.json", Yes)]
    [InlineData("{1..3}.json", "/4.json", No)]
    [InlineData("{1..3}.json", "/02.json", Yes)]
    [InlineData("{3..1}.json", "/2.json", Yes)]
    [InlineData("{-3..3}.json", "/-2.json", Yes)]
    [InlineData("{-2147483648..2147483647}.json", "/-2147483648.json", Yes)]
    [InlineData("{0..2147483647}.json", "/2147483648.json", No)]
    [InlineData("{0..0}", "/00000000000000000000000000000000000000000", Yes)]
    [InlineData("[ab].json", "/b.json", Yes)]
    [InlineData("[a-c].json", "/b.json", Yes)]
    [InlineData("[!a-c].json", "/b.json", No)]
    [InlineData("[!a-c].json", "/d.json", Yes)]
    [InlineData("[a\\]].json", "/].json", Yes)]
    [InlineData("[a-].json", "/-.json", Yes)]
    [InlineData("[^a].json", "/^.json", Yes)]
    [InlineData("\\*.json", "/*.json", Yes)]
    [InlineData("\\*.json", "/a.json", No)]
    [InlineData("\\{a,b\\}", "/{a", No)]
    [InlineData("{a\\,b,c}", "/a,b", Yes)]
    [InlineData(" a ", "/ a ", Yes)]
    [InlineData("a\\n", "/an", Yes)]
    public void A_section_means_these_files(string section, string path, bool expected) => Check(section, path, expected);

    /// <summary>The specification disagrees, or says nothing; .editorconfig has to mean one thing for all files, and the compiler is there already.</summary>
    [Theory]
    [InlineData("**/a.json", "/a.json", No)] // the specification: ** may be empty with its slash
    [InlineData("x/**/a.json", "/x/a.json", No)]
    [InlineData("a?b", "/a/b", Yes)] // the specification: ? is no slash
    [InlineData("a[!x]b", "/a/b", Yes)]
    [InlineData("{a}.json", "/a.json", Yes)] // the specification: braces around one item are literal
    [InlineData("{a}.json", "/{a}.json", No)]
    [InlineData("{a.json", "/{a.json", No)] // the specification: an unmatched brace is literal
    [InlineData("a}.json", "/a}.json", No)]
    [InlineData("a,b", "/a,b", No)] // the specification: a comma outside braces is literal
    [InlineData("[a", "/[a", No)]
    [InlineData("a\\", "/a\\", No)]
    [InlineData("[\\d].json", "/5.json", Yes)] // the escape reaches .NET's regular expression
    [InlineData("[\\d].json", "/d.json", No)]
    [InlineData("{1..99999999999}", "/2", No)] // beyond int the section is malformed
    [InlineData("{1..٣}", "/2", No)]
    [InlineData("*{10..13}", "/12", No)] // * takes the 1, and Roslyn looks for no other match
    [InlineData("*{1..3}", "/12", Yes)]
    [InlineData("{{1..3},x}", "/2", Yes)]
    [InlineData("{{1..3},x}", "/x", No)] // a range that was not read is not held
    [InlineData("?.json", "/😀.json", No)] // two UTF-16 units
    [InlineData("a.json", "/a.json\n", Yes)]
    [InlineData("a.json", "/x\ny/a.json", No)]
    [InlineData("*.json", "/x\ny.json", Yes)]
    public void Where_the_specification_differs_Roslyn_wins(string section, string path, bool expected) => Check(section, path, expected);

    [Theory]
    [InlineData("[c-a]", "/b")]
    [InlineData("[]", "/]")]
    [InlineData("[!]", "/a")]
    [InlineData("[a-\\d]", "/a")]
    [InlineData("[\\y]", "/y")]
    public void A_class_that_makes_Roslyn_throw_means_no_file(string section, string path)
    {
        Assert.Null(RoslynOracle.Matches(section, path));
        Assert.False(new SectionGlob(section).IsValid);
        Assert.False(new SectionGlob(section).IsMatch(path));
    }

    // Roslyn takes "[]" for an empty class, .NET takes what follows for its members; and "[\x41]" for an A.
    [Theory]
    [InlineData("[]ab]", "/a")]
    [InlineData("[\\x41]", "/A")]
    public void Classes_that_Roslyn_understands_by_accident_mean_no_file(string section, string path)
    {
        Assert.True(RoslynOracle.Matches(section, path));
        Assert.False(new SectionGlob(section).IsMatch(path));
    }

    [Fact]
    public void Shorthands_in_a_class_are_those_of_regular_expressions()
    {
        foreach (char shorthand in "dDsSwW")
        {
            Regex expression = new("^/[\\" + shorthand + "]$");
            SectionGlob glob = new("[\\" + shorthand + "]");
            for (int c = 0; c <= char.MaxValue; c++)
            {
                string path = "/" + (char)c;
                Assert.True(expression.IsMatch(path) == glob.IsMatch(path), $"\\{shorthand} and U+{c:X4}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Generated_sections_match_what_Roslyn_matches(int seed)
    {
        Random random = new(seed);
        int matched = 0;
        int pairs = 0;
        for (int i = 0; i < 120; i++)
        {
            string section = GlobGenerator.Section(random);
            SeverityResolver resolver = new([EditorConfig.Parse("/repo/.editorconfig", $"[{section}]\nfound = yes\n")]);
            for (int k = 0; k < 10; k++)
            {
                string path = GlobGenerator.Path(random, section);
                bool? expected = RoslynOracle.Matches(section, path);
                bool actual = resolver.Option("/repo" + path, "found") != null;
                Assert.True(actual == (expected ?? false), $"Seed {seed}: [{section}] and {path}: Roslyn says {expected?.ToString() ?? "nothing, it throws"}.");
                matched += expected == true ? 1 : 0;
                pairs++;
            }
        }

        // Otherwise the pairs would prove little.
        Assert.InRange(matched, pairs / 8, pairs * 7 / 8);
    }

    [Fact]
    public void Hostile_sections_are_neither_deep_nor_exponential()
    {
        const int Many = 100_000;
        string deep = new StringBuilder().Insert(0, "{", Many).Append('a').Insert(Many + 1, "}", Many).ToString();
        Assert.True(new SectionGlob(deep).IsMatch("/a"));
        Assert.False(new SectionGlob(new string('{', Many)).IsMatch("/a"));

        // A backtracking matcher would be at these until the sun burns out.
        string stars = new StringBuilder().Insert(0, "*a", 50).Append('b').ToString();
        Assert.False(new SectionGlob(stars).IsMatch("/" + new string('a', 5_000)));
        string choices = new StringBuilder().Insert(0, "{a,a,**}", 200).Append("{1..2}").ToString();
        Assert.False(new SectionGlob(choices).IsMatch("/" + new string('a', 2_000) + "3"));
        Assert.True(new SectionGlob(choices).IsMatch("/" + new string('a', 2_000) + "2"));
    }

    static void Check(string section, string path, bool expected)
    {
        Assert.Equal(expected, RoslynOracle.Matches(section, path));
        Assert.Equal(expected, new SectionGlob(section).IsMatch(path));
    }
}
