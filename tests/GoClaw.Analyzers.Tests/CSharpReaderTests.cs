using GoClaw.Analyzers.CSharp;
using GoClaw.Rules;
using GoClaw.Rules.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GoClaw.Analyzers.Tests;

public sealed class CSharpReaderTests
{
    const char Hole = MappedText.Hole;

    static string[] Read(string code) => [.. Entries(code).Select(entry => entry.Text.Value).Reverse()];

    internal static IReadOnlyList<TextEntry> Entries(string code)
    {
        CSharpCompilation compilation = Analysis.Compile(code);
        SyntaxTree tree = compilation.SyntaxTrees[0];
        return CSharpReader.Read(compilation.GetSemanticModel(tree), new Source("Case.cs", SourceKind.CSharp, code), CancellationToken.None);
    }

    [Theory]
    [InlineData("\"a\\tb\"", "a\tb")]
    [InlineData("@\"C:\\x \"\"y\"\"\"", "C:\\x \"y\"")]
    [InlineData("\"\"\"say \"hi\" \\n\"\"\"", "say \"hi\" \\n")]
    [InlineData("\"\"\"\n    first\n\n      second\n    \"\"\"", "first\n\n  second")]
    [InlineData("\"\"\"\"\n  a \"\"\" b\n  \"\"\"\"", "a \"\"\" b")]
    [InlineData("\"\\u0041\\x42\\U0001F600\\e\"", "AB\U0001F600\u001b")]
    [InlineData("$\"{{a}}\\n\"", "{a}\n")]
    [InlineData("$@\"{{a}} \"\"b\"\" \\\"", "{a} \"b\" \\")]
    [InlineData("$$\"\"\"{a} {{\"b\"}}\"\"\"", "{a} b")]
    [InlineData("$\"\"\"\n    {\"a\"} x\n\n    y {\"b\"}\n    \"\"\"", "a x\n\ny b")]
    [InlineData("\"a\" + 'b' + @\"c\"", "abc")]
    [InlineData("(\"a\" + (\"b\" + \"c\")) + \"d\"", "abcd")]
    public void An_expression_is_read_as_the_string_it_is(string expression, string value)
    {
        Assert.Equal([value], Read($"class C {{ string s = {expression}; }}"));
    }

    [Theory]
    [InlineData("\"abc\"u8", "abc")]
    [InlineData("@\"a\"\"c\"u8", "a\"c")]
    [InlineData("\"\"\"a\"c\"\"\"u8", "a\"c")]
    [InlineData("\"\"\"\n   a\n   b\n   \"\"\"u8", "a\nb")]
    [InlineData("\"a\"u8 + \"b\"u8", "ab")]
    public void A_utf8_literal_is_read_as_text(string expression, string value)
    {
        Assert.Equal([value], Read($"class C {{ static System.ReadOnlySpan<byte> S => {expression}; }}"));
    }

    [Theory]
    [InlineData("A", "field")]
    [InlineData("C.A", "field")]
    [InlineData("N.C.A", "field")]
    [InlineData("global::N.C.A", "field")]
    [InlineData("Alias.A", "field")]
    [InlineData("Derived.A", "field")]
    [InlineData("Far.Away", "imported")]
    [InlineData("Imported", "static")]
    [InlineData("local", "local")]
    [InlineData("Port", "5432")]
    [InlineData("Letter", "x")]
    [InlineData("ReadOnly", "read only")]
    [InlineData("Computed", null)]
    [InlineData("Instance", null)]
    [InlineData("parameter", null)]
    [InlineData("parameter.Length", null)]
    [InlineData("variable", null)]
    [InlineData("Property", null)]
    [InlineData("Method()", null)]
    [InlineData("Missing", null)]
    [InlineData("Missing.Member", null)]
    [InlineData("Empty", "")]
    public void A_constant_is_followed_where_it_is_named(string name, string? value)
    {
        string text = Assert.Single(Read($$"""
            using static N.Statics;
            using Alias = N.C;
            namespace N
            {
                static class Far { public const string Away = "im" + "ported"; }
                static class Statics { public const string Imported = "static"; }
                class Derived : C { }
                class C
                {
                    public const string A = "field";
                    const int Port = 5432;
                    const char Letter = 'x';
                    const string Empty = "";
                    static readonly string ReadOnly = "read only";
                    static readonly string Computed = string.Concat("com", "puted");
                    readonly string Instance = "instance";
                    string Property => "property";
                    string Method() => "method";
                    void M(string parameter)
                    {
                        const string local = "local";
                        string variable = "variable";
                        System.Console.WriteLine("<@" + {{name}} + ">");
                    }
                }
            }
            """), text => text.StartsWith('<'));

        Assert.Equal($"<@{value ?? Hole.ToString()}>", text);
    }

    [Fact]
    public void Constants_are_looked_up_only_where_a_credential_may_come_of_it()
    {
        Assert.Equal(["a", $"x{Hole}"], Read("class C { const string A = \"a\"; string s = \"x\" + A; }"));
    }

    [Fact]
    public void What_only_the_running_program_knows_is_a_hole()
    {
        Assert.Equal(
            [$"a{Hole}b{Hole}", "inner", $"c{Hole}d"],
            Read("""
                class C
                {
                    static string M(string p, bool q) => "a" + p + $"b{p,10}";
                    static string N(bool q) => $"c{(q ? "inner" : null)}d";
                }
                """));
    }

    [Fact]
    public void Attributes_defaults_and_switch_arms_are_texts_like_any_other()
    {
        Assert.Equal(
            ["attribute", "default", "1", "arm", "field"],
            Read("""
                [System.Obsolete("attribute")]
                class C
                {
                    static string M(string p = "default") => p switch { "1" => "arm", _ => p };
                    static readonly string F = "field";
                }
                """));
    }

    [Fact]
    public void Comments_documentation_and_switched_off_code_are_no_texts()
    {
        Assert.Empty(Read("""
            /// <summary>"postgres://u:p@h"</summary>
            class C
            {
            #if NEVER
                string s = "postgres://u:p@h";
            #endif
                // "postgres://u:p@h"
            }
            """));
    }

    [Fact]
    public void A_sum_of_numbers_is_no_text()
    {
        Assert.Empty(Read("class C { int M(int a, int b) => a + b + 1; }"));
    }

    [Fact]
    public void Ten_thousand_concatenated_strings_are_one_text()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("\"ab\"", 10_000));

        Assert.Equal(20_000, Assert.Single(Read($"class C {{ string s = {sum}; }}")).Length);
    }

    [Fact]
    public void Reading_stops_when_the_editor_asks_it_to()
    {
        CSharpCompilation compilation = Analysis.Compile("class C { string s = \"a\"; }");
        SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);

        Assert.Throws<OperationCanceledException>(() => CSharpReader.Read(model, new Source("Case.cs", SourceKind.CSharp, ""), new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("\"open")]
    [InlineData("@\"open")]
    [InlineData("\"\"\"open")]
    [InlineData("\"\"\"\n  open\n")]
    [InlineData("$\"open {x")]
    [InlineData("$\"open {")]
    [InlineData("\"\"\"\n  a\n b\n  \"\"\"")]
    [InlineData("\"\"\"\n  \"\"\"")]
    [InlineData("\"\\")]
    [InlineData("\"\\u00")]
    [InlineData("\"\\UFFFFFFFF\"")]
    [InlineData("\"\\q\"")]
    [InlineData("\"a\" + ")]
    [InlineData("\"a\" + Missing.Member + 1")]
    [InlineData("$\"{\"a\" + }\"")]
    public void Broken_literals_are_read_as_far_as_they_go(string expression)
    {
        string code = $"class C {{ string s = {expression}";

        foreach (TextEntry entry in Entries(code))
        {
            Assert.All(Enumerable.Range(0, entry.Text.Value.Length), at =>
            {
                TextSpan span = entry.Text.ToSource(new TextSpan(at, 1));
                Assert.InRange(span.Start, 0, code.Length);
                Assert.InRange(span.End, span.Start, code.Length);
            });
        }
    }
}
