using System.Text;
using GoClaw.Rules.Severities;
using Microsoft.CodeAnalysis;

namespace GoClaw.Rules.Tests.Severities;

public sealed class EditorConfigTests
{
    [Theory]
    [InlineData("[*]\nk = v")]
    [InlineData("[*]\nk:v")]
    [InlineData("[*]\nk = v # comment")]
    [InlineData("[*]\nk = v;comment")]
    [InlineData("[*]\n\t k\u00a0=\u3000v \u00a0")]
    [InlineData("[*]\nK = first\nk = v")]
    [InlineData("\u0085[*]\u2028k = v\u2029")]
    [InlineData("[*]\rk = v\r\n")]
    [InlineData("[*] # comment\nk = v")]
    [InlineData("  [*]  ; comment with ]\nk = v")]
    [InlineData("[*]\nk = v\n[]\n[*\nnonsense\n= v\n# k = other\n; k = other\nk other = w")]
    [InlineData("[*]\nk = other\n[*]\nk = v")]
    [InlineData("k = other\n[*]\nk = v\n[*.txt]\nk = other")]
    public void An_option_is_found(string text)
    {
        Assert.Equal("v", RoslynValue(text, "k"));
        Assert.Equal("v", Value(text, "K"));
    }

    [Theory]
    [InlineData("k = v")] // the preamble applies to no file
    [InlineData("[*.json] x\nk = v")]
    [InlineData("[#a.json]\nk = v")]
    [InlineData("[]\nk = v")]
    [InlineData("[*]\n# k = v")]
    [InlineData("[*]\nk v")]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("[*]\nk\0 = v")]
    public void An_option_is_not_found(string text)
    {
        Assert.Null(RoslynValue(text, "k"));
        Assert.Null(Value(text, "k"));
    }

    [Theory]
    [InlineData("[*]\nk = a=b:c", "a=b:c")]
    [InlineData("[*]\nk =", "")]
    [InlineData("[*]\nk = # comment", "")]
    [InlineData("[*]\nk = MixedCase", "MixedCase")]
    [InlineData("[*]\nk = UNSET", "unset")] // and not "as if it were not there", as the specification says
    [InlineData("[*]\nk = a\\#b", "a\\")] // the specification: an inline comment is part of the value, or escaped
    [InlineData("[*]\nk = a#b", "a")]
    public void A_value_is_what_Roslyn_reads(string text, string expected)
    {
        Assert.Equal(expected, RoslynValue(text, "k"));
        Assert.Equal(expected, Value(text, "k"));
    }

    [Theory]
    [InlineData("root = true", true)]
    [InlineData("ROOT: True # comment", true)]
    [InlineData("# comment\n\nroot=true\n[*]", true)]
    [InlineData("root = true\nroot = false", false)]
    [InlineData("root = yes", false)]
    [InlineData("[*]\nroot = true", false)]
    [InlineData("", false)]
    public void Root_counts_in_the_preamble_alone(string text, bool expected)
    {
        (string, string) above = ("/.editorconfig", "[*]\nabove = yes\n");
        AnalyzerConfigOptionsResult roslyn = RoslynOracle.Options("/repo/a.json", above, ("/repo/.editorconfig", text))!.Value;
        Assert.Equal(expected, !roslyn.AnalyzerOptions.ContainsKey("above"));
        Assert.Equal(expected, EditorConfig.Parse("/repo/.editorconfig", text).IsRoot);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Generated_texts_are_read_as_Roslyn_reads_them(int seed)
    {
        Random random = new(seed);
        int found = 0;
        for (int i = 0; i < 1_000; i++)
        {
            string text = Text(random);
            AnalyzerConfigOptionsResult? expected = RoslynOracle.Options("/repo/a.json", ("/repo/.editorconfig", text));
            if (expected == null)
                continue;
            SeverityResolver actual = new([EditorConfig.Parse("/repo/.editorconfig", text)]);
            foreach (string key in new[] { "k", "ké", "root", "a.b-c_1", "indent_style" })
            {
                string? value = expected.Value.AnalyzerOptions.GetValueOrDefault(key);
                Assert.True(value == actual.Option("/repo/a.json", key), $"Seed {seed}: {key} in {text.Replace("\n", "\\n", StringComparison.Ordinal)} is {value ?? "not found"}.");
                found += value == null ? 0 : 1;
            }
        }

        Assert.InRange(found, 300, 4_000);
    }

    [Fact]
    public void Hostile_texts_are_read()
    {
        EditorConfig brackets = EditorConfig.Parse("/repo/.editorconfig", new string('[', 1_000_000) + "]");
        Assert.Single(brackets.Sections);
        Assert.Empty(EditorConfig.Parse("", new string('=', 1_000_000)).Sections);
        Assert.Equal(500_000, EditorConfig.Parse("..", new StringBuilder().Insert(0, "[]]\n", 500_000).ToString()).Sections.Count);
    }

    static string? RoslynValue(string text, string key) =>
        RoslynOracle.Options("/repo/a.json", ("/repo/.editorconfig", text))!.Value.AnalyzerOptions.GetValueOrDefault(key);

    static string? Value(string text, string key) => new SeverityResolver([EditorConfig.Parse("/repo/.editorconfig", text)]).Option("/repo/a.json", key);

    static string Text(Random random)
    {
        string[] pieces =
        [
            "[*]", "[*.json]", "[a.json]", "[*]", "\n", "\n", "\n", "\n", "\r\n", "\u0085", " ", "\t", "#", ";", "\\#", "\\;", "]", "[", "=", ":", "=",
            "k = ", "K=", "ké = ", "root = ", "a.b-c_1: ", "indent_style = ", "v", "V w", "TRUE", "Unset", "é", "\u00a0",
        ];
        StringBuilder text = new("[*]\n");
        for (int count = random.Next(1, 14); count > 0; count--)
            text.Append(pieces[random.Next(pieces.Length)]);
        return text.ToString();
    }
}
