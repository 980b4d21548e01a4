using GoClaw.Rules;

namespace GoClaw.Lint;

/// <summary>What the .editorconfig files above a file make of its findings.</summary>
static class Severities
{
    /// <param name="fullPath">The file that is judged.</param>
    public static Policy For(string fullPath) => Policy.Default;
}
