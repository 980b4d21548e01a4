using GoClaw.Rules.Json5;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Settings;

/// <summary>
/// What the rules would say of a value that stood elsewhere, or were another: a misplaced key weighs as much as the fault it would be in its
/// place, and a fix is offered only where nothing new would appear.
/// </summary>
static class WhatIf
{
    /// <summary>What would be said of a member of the file at the setting that was meant. Of leaks nothing: they are said where they stand.</summary>
    public static IReadOnlyList<Finding> StoodAt(ConfigDocument config, Setting target, Json5Node member) =>
        Judge(new Deployment(ConfigDocument.Excerpt(config.Source, config.KnownKeys, target, member), []));

    /// <summary>Whether nothing would be said of a setting with this value, as JSON text.</summary>
    public static bool IsHarmless(Setting setting, string literal)
    {
        Source source = new("", SourceKind.Config, literal);
        return Judge(new Deployment(ConfigDocument.Excerpt(source, KnownKeys.None, setting, Json5Document.Parse(literal).Root))).Count == 0;
    }

    static IReadOnlyList<Finding> Judge(Deployment deployment) => [.. Linter.Run(deployment).Results.Select(result => result.Finding)];
}
