namespace GoClaw.Rules.Tests.Parity;

/// <summary>A test on the public parity cases, which are not part of this repository: where they are missing it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicCasesFactAttribute : FactAttribute
{
    public PublicCasesFactAttribute()
    {
        if (!File.Exists(SyntaxParityTests.PublicPath))
            Skip = "the public parity cases are not beside this repository";
    }
}
