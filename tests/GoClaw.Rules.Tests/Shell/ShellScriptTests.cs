using GoClaw.Rules.Shell;

namespace GoClaw.Rules.Tests.Shell;

/// <summary>How a text of commands falls apart, and which programs it starts.</summary>
public sealed class ShellScriptTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a b  c", "a b c")]
    [InlineData("a 'b c' \"d e\"f", "a [b c] [d ef]")]
    [InlineData("a b\\ c \\\n d", "a [b c] d")]
    [InlineData("a '' \"\"", "a [] []")]
    [InlineData("a | b |& c", "a | b | c")]
    [InlineData("a; b && c || d & e\nf", "a; b; c; d; e; f")]
    [InlineData("a 'x|y' # b | c\nd#e", "a x|y; d#e")]
    [InlineData("a 2>&1 > /tmp/x | b", "a > | b")]
    [InlineData("a 2>/dev/null &> x", "a >")]
    [InlineData("a < in >| out", "a < >")]
    [InlineData("a <<< \"b c\"", "a <<[b c]")]
    [InlineData("a <<E | b\nx | y\nE\nc", "a <<[x | y\n] | b; c")]
    [InlineData("a <<-'E' <<F\n\tx\n\tE\ny\nF\nc", "a <<[y\n]; c")]
    [InlineData("(a; b) | c", "(a; b) | c")]
    [InlineData("{ a; b; } > x", "(a; b) >")]
    [InlineData("echo } {", "echo } {")]
    [InlineData("f() { a; }", "(a)")]
    [InlineData("a $(b \"$(c ')')\") `d`e", "a [$(b [$(c ))])] [$(d)e]")]
    [InlineData("diff <(a) >(b)", "diff [$(a)] [$(b)]")]
    [InlineData("a) b; }", "a; b; }")]
    [InlineData("a $(b", "a [$(b)]")]
    [InlineData("a 'b", "a b")]
    public void A_text_falls_apart(string text, string parts) => Assert.Equal(parts, Show(ShellScript.Read(text)));

    [Theory]
    [InlineData("A=b c", "c")]
    [InlineData("if ! /usr/bin/a.EXE; then b; fi", "a b fi")]
    [InlineData("sudo -u x -Eg y env -i A=b nice -n10 time -p a -n b", "a")]
    [InlineData("timeout --signal=KILL 5 chroot /srv exec -a name a", "a")]
    [InlineData("(a; b $(c | d)) < <(e)", "e a b c d")]
    [InlineData("sh -ec 'a; bash -c \"b | c\"'", "sh a bash b c")]
    [InlineData("su - app -c 'a b'", "su a")]
    [InlineData("cmd /s /c 'a b'", "cmd a")]
    [InlineData("eval a 'b; c'", "eval a c")]
    [InlineData("bash -x a.sh -c b", "bash")]
    [InlineData("bash <<E\na\nE\n", "bash a")]
    [InlineData("python3 -c 'a; b'", "python3")]
    [InlineData("echo 'a; b'", "echo")]
    [InlineData("sudo", "")]
    public void Programs_are_seen_through_what_starts_them(string text, string programs) =>
        Assert.Equal(programs, string.Join(" ", ShellScript.Read(text).Invocations.Select(invocation => invocation.Name)));

    [Fact]
    public void A_word_knows_its_argument() =>
        Assert.Equal("sh0 a2 b2", string.Join(" ", ShellScript.OfWords(["sh", "-c", "a; b $0", "c"]).Invocations.Select(invocation => invocation.Name + invocation.Program.Argument)));

    [Fact]
    public void Words_are_taken_as_they_are() => Assert.Equal("a [b | c] [$(d)]", Show(ShellScript.OfWords(["a", "b | c", "$(d)"])));

    [Theory]
    [InlineData("cmd /c ")]
    [InlineData("pwsh -c ")]
    [InlineData("eval ")]
    [InlineData("sudo ")]
    [InlineData("sh -c ")]
    public void What_starts_itself_comes_to_an_end(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 20_000));
        Assert.True(ShellScript.Read(text).Invocations.Count() <= ShellReader.Deepest);
        Assert.True(ShellScript.OfWords(text.Split(' ')).Invocations.Count() <= ShellReader.Deepest + 1);
    }

    static string Show(ShellScript script) => string.Join("; ", script.Pipelines.Select(pipeline => string.Join(" | ", pipeline.Select(Show))));

    static string Show(ShellCommand command) =>
        (command.Group is { } group ? $"({Show(group)})" : string.Join(" ", command.Words.Select(Show)))
        + (command.Input is { } input ? command.IsInputText ? $" <<[{input.Text}]" : " <" : "")
        + (command.IsOutputRedirected ? " >" : "");

    static string Show(ShellWord word)
    {
        string text = string.Concat(word.Substitutions.Select(inner => $"$({Show(inner)})")) + word.Text;
        return text.Length == 0 || text.Any(c => c is ' ' or '(') ? $"[{text}]" : text;
    }
}
