using GoClaw.Rules.Text;

namespace GoClaw.Rules;

/// <summary>How much a finding weighs; the names are those of the compiler.</summary>
public enum Severity
{
    /// <summary>Not reported at all.</summary>
    None,

    /// <summary>Shown by editors as a faint hint, by nothing else.</summary>
    Hidden,
    Info,
    Warning,
    Error,
}

/// <summary>What a finding says to a developer who is no security specialist, one sentence each.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Effect">What the gateway really does.</param>
/// <param name="Remedy">What to write instead.</param>
public sealed record Message(string Fault, string? Effect = null, string? Remedy = null)
{
    /// <summary>The same with a sentence more at the end.</summary>
    internal Message And(string? sentence) => sentence is null ? this : this with { Remedy = Remedy is null ? sentence : $"{Remedy} {sentence}" };

    public override string ToString() => string.Join(" ", new[] { Fault, Effect, Remedy }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>A further place that belongs to a finding, with a word on why.</summary>
public sealed record RelatedLocation(Location Location, string Message);

/// <summary>One fault at one place.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Severity">Its weight before anybody configured anything; never above <see cref="Rule.Severity"/>.</param>
/// <param name="Location">Where it stands; what is missing stands at the nearest parent that is there.</param>
/// <param name="Message">Contains no secret.</param>
/// <param name="Setting">Path of the setting (<c>gateway.injection_action</c>), where one is meant.</param>
/// <param name="Related">Other places.</param>
/// <param name="Fix">A mend, where a machine can make one.</param>
public sealed record Finding(
    Rule Rule,
    Severity Severity,
    Location Location,
    Message Message,
    string? Setting,
    IReadOnlyList<RelatedLocation> Related,
    Fix? Fix)
{
    /// <summary>The same in terms of the file, where it was found in a configuration inside one. A fix that cannot be made there is left out.</summary>
    internal Finding InFile => Location.Source.Outer is null
        ? this
        : this with
        {
            Location = Location.InFile,
            Related = [.. Related.Select(related => related with { Location = related.Location.InFile })],
            Fix = Fix is null or { IsInFile: true } ? Fix : Write(Fix, Location.Source),
        };

    static Fix? Write(Fix fix, Source source)
    {
        TextEdit?[] edits = [.. fix.Edits.SelectMany(file => file.Edits).Select(source.Write)];
        bool canWrite = source.Outer!.Outer is null && edits.All(edit => edit is not null) && fix.Edits.All(file => file.Path == source.Path);
        return canWrite ? fix with { Edits = [new SourceEdit(source.Path, [.. edits.Select(edit => edit!.Value)])] } : null;
    }
}
