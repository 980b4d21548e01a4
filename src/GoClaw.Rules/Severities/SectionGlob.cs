namespace GoClaw.Rules.Severities;

/// <summary>
/// The name of an .editorconfig section as Roslyn reads it. Roslyn turns it into a regular expression that backtracks; here all its
/// states walk over the path together, in the order in which the expression would try them, so that the answer is the same and no name
/// costs more than its length times the length of the path.
/// </summary>
public sealed class SectionGlob
{
    readonly GlobStep[] steps;
    readonly int ranges;
    readonly string prefix = "";
    readonly string suffix = "";
    readonly bool meansNames;
    GlobRun? spare;

    public SectionGlob(string name)
    {
        GlobCompiler compiler = new(name);
        steps = compiler.Compile() ?? [];
        ranges = compiler.Ranges;
        if (steps.Length == 0)
            return;

        int last = steps.Length - 1;
        int head = 0;
        while (steps[head].Op == GlobOp.Char)
            head++;
        int tail = last;
        while (tail > Math.Max(head, compiler.Tail) && steps[tail - 1].Op == GlobOp.Char)
            tail--;
        prefix = Text(0, head);
        suffix = Text(tail, last);
        meansNames = name.IndexOf('/') < 0 && !steps.Skip(GlobCompiler.AnyDirectory).Any(step => step.Accepts('/'));
    }

    /// <summary>False when the name is malformed; it then matches nothing.</summary>
    public bool IsValid => steps.Length > 0;

    /// <param name="path">Relative to the directory of the .editorconfig, with a slash in front.</param>
    public bool IsMatch(string path)
    {
        if (!IsValid || !path.StartsWith(prefix, StringComparison.Ordinal) || !MayEnd(path))
            return false;

        // What means a name in any directory need not walk through the directories; only a line feed among them would stop it.
        bool skips = meansNames && path.IndexOf('\n') < 0;
        GlobRun run = Interlocked.Exchange(ref spare, null) ?? new GlobRun(steps, ranges);
        bool isMatch = skips ? run.IsMatch(path, path.LastIndexOf('/') + 1, GlobCompiler.AnyDirectory) : run.IsMatch(path, 0, 0);
        spare = run;
        return isMatch;
    }

    // A line feed at the end is overlooked, as by the end mark of a regular expression.
    bool MayEnd(string path) => path.EndsWith(suffix, StringComparison.Ordinal) || (path.Length > 0 && path[path.Length - 1] == '\n');

    string Text(int start, int end) => new([.. steps.Skip(start).Take(end - start).Select(step => step.Char)]);
}
