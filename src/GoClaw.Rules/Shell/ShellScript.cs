namespace GoClaw.Rules.Shell;

/// <summary>A text of commands as a POSIX shell reads it: pipelines one after the other, each of commands that feed the next. Knows no variables and no functions.</summary>
/// <param name="Pipelines">What separates them (<c>;</c>, <c>&amp;&amp;</c>, <c>||</c>, a new line) is not kept.</param>
sealed record ShellScript(IReadOnlyList<IReadOnlyList<ShellCommand>> Pipelines)
{
    /// <summary>Reads any text; what is cut off, or nested deeper than anybody writes by hand, is read as far as it goes.</summary>
    public static ShellScript Read(string text) => ShellReader.Read(text, 0, 0);

    /// <summary>A program started without a shell: its words are taken as they are.</summary>
    public static ShellScript OfWords(IReadOnlyList<string> words) => OfWords([.. words.Select((word, i) => new ShellWord(word, i))], 0);

    internal static ShellScript OfWords(IReadOnlyList<ShellWord> words, int depth) =>
        new(depth > ShellReader.Deepest ? [] : [[new ShellCommand(depth) { Words = [.. words] }]]);

    /// <summary>Every program that is started, also in groups, substitutions, and texts handed to shells.</summary>
    public IEnumerable<Invocation> Invocations
    {
        get
        {
            foreach (ShellCommand command in Pipelines.SelectMany(commands => commands))
            {
                Invocation? invocation = Invocation.Of(command);
                if (invocation is not null)
                    yield return invocation;
                foreach (ShellScript inner in command.AllWords.SelectMany(word => word.Substitutions).Append(command.Group).Append(invocation?.Script).OfType<ShellScript>())
                {
                    foreach (Invocation started in inner.Invocations)
                        yield return started;
                }
            }
        }
    }
}

/// <summary>A simple command, or a group of commands in brackets, with where it reads and writes.</summary>
/// <param name="depth">How many texts it lies in.</param>
sealed class ShellCommand(int depth)
{
    public int Depth => depth;

    public List<ShellWord> Words { get; init; } = [];

    /// <summary>Replaces the words.</summary>
    public ShellScript? Group { get; set; }

    /// <summary>What its input is redirected to: a file's name, or the text itself.</summary>
    public ShellWord? Input { get; set; }

    /// <summary>The input is the text (here-document, <c>&lt;&lt;&lt;</c>).</summary>
    public bool IsInputText { get; set; }

    /// <summary>Its output goes to a file.</summary>
    public bool IsOutputRedirected { get; set; }

    public IEnumerable<ShellWord> AllWords => Input is null ? Words : Words.Append(Input);
}

/// <summary>A word without its quotes and substitutions.</summary>
/// <param name="text">What is left.</param>
/// <param name="argument">Which word of the program that was started first it stands in.</param>
sealed class ShellWord(string text, int argument)
{
    public string Text => text;

    public int Argument => argument;

    /// <summary><c>$(...)</c>, <c>`...`</c>, <c>&lt;(...)</c>, <c>&gt;(...)</c>.</summary>
    public IReadOnlyList<ShellScript> Substitutions { get; init; } = [];

    /// <summary>The word begins with the output of the first substitution, or with the name of a file that holds it.</summary>
    public bool StartsWithOutput { get; init; }
}
