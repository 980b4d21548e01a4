using GoClaw.Rules;
using GoClaw.Rules.Text;

namespace GoClaw.Lint;

/// <summary>The configurations that the paths of a command line lead to, and what on the way to them could not be read or was passed by.</summary>
sealed class Inputs(IReadOnlyList<string> paths, SourceKind? kind)
{
    readonly FileWalk walk = new(paths, kind);
    readonly List<string> files = [];
    readonly List<Unreadable> unreadable = [];
    readonly List<string> ignored = [];

    /// <summary>Full paths of all that may be read, so that none is overwritten.</summary>
    public IEnumerable<string> Candidates => walk.Candidates.Select(candidate => candidate.FullPath);

    /// <summary>Reads one file after the other; no more than one is held.</summary>
    public IEnumerable<(string FullPath, Source Source)> Read()
    {
        foreach (Candidate candidate in walk.Candidates)
        {
            byte[]? bytes = FileReader.Read(candidate.FullPath, out string? reason);
            if (bytes is null && !candidate.Ignored)
                unreadable.Add(new Unreadable(candidate.Name, reason!));
            if (bytes is null)
                continue;
            Source source = Source.FromBytes(candidate.Name, SourceKind.Config, bytes);
            if (!candidate.Named && !Deployment.LooksLikeConfig(source.Path, source.Text))
                continue;
            (candidate.Ignored ? ignored : files).Add(candidate.Name);
            if (!candidate.Ignored)
                yield return (candidate.FullPath, source);
        }
    }

    /// <summary>What became of the inputs, once all are read.</summary>
    public Outcome Outcome(IReadOnlyList<Result> results, IReadOnlyList<RuleFailure> failures, IReadOnlyList<Unreadable> others) => new(
        files, results, failures, [.. walk.Unreadable.Concat(unreadable).Concat(others).OrderBy(file => file.Name, StringComparer.Ordinal)], ignored, walk.CSharpFiles);
}
