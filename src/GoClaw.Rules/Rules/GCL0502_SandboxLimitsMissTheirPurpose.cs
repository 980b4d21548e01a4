using GoClaw.Rules.Settings;

namespace GoClaw.Rules.Rules;

sealed class GCL0502_SandboxLimitsMissTheirPurpose : Rule
{
    const string Path = "agents.defaults.sandbox";

    const long LeastMemory = 6;

    // Half a terabyte for one container: a number of bytes or KiB by mistake.
    const long ImplausibleMemory = 512 * 1024;

    // The gateway prints one decimal.
    const double LeastCpus = 0.05;

    // Thousandths by mistake, as Kubernetes counts.
    const double ImplausibleCpus = 500;

    public override string Id => "GCL0502";

    public override string Title => "Sandbox memory or CPU limit misses its purpose";

    public override Severity Severity => Severity.Warning;

    public override IReadOnlyList<string> Checklist => ["5.2"];

    public override Surfaces Surfaces => Surfaces.Config | Surfaces.Environment;

    public override bool OnlyInProduction => true;

    public override bool HasFix => true;

    public override string Why => """
        `memory_mb` (in MiB) and `cpus` bound what one sandbox container takes from the host. Zero and less are ignored without a word: 512 MiB
        and one CPU count. Below 6 MiB Docker starts no container. The gateway prints `cpus` with one decimal, so anything below 0.05 becomes
        `--cpus 0.0`, and that is no limit at all. There is no upper bound: a number of bytes is taken for MiB. `Infinity` and `NaN` load, but
        the gateway can then no longer write its configuration as JSON.
        """;

    public override string HowToFix => "Write what the agents' commands need, for example `\"memory_mb\": 512` and `\"cpus\": 1.0`, which are the defaults.";

    public override string Example => "{\n  \"agents\": {\n    \"defaults\": {\n      \"sandbox\": {\n        \"mode\": \"non-main\",\n        \"memory_mb\": 1024,\n        \"cpus\": 0.01\n      }\n    }\n  }\n}\n";

    public override void Judge(Deployment deployment, Findings findings)
    {
        if (deployment.Find(Path) is not { } sandbox || sandbox.Find("memory_mb") is not { } memory || sandbox.Find("cpus") is not { } cpus)
            return;
        if (memory.Integer is { } megabytes && JudgeMemory(megabytes) is { } memoryMessage)
            findings.Add(memory.Location, memoryMessage, setting: memory.Path, fix: deployment.Replace(memory, "512", "Set the limit to 512 MiB", isSafe: megabytes <= 0));
        if (cpus.Number is { } number && JudgeCpus(number) is { } cpusMessage)
            findings.Add(cpus.Location, cpusMessage, setting: cpus.Path, fix: deployment.Replace(cpus, "1.0", "Set the limit to one CPU", isSafe: !(number >= ImplausibleCpus)));
        // Of a sandbox that nobody wrote GCL0501 speaks.
        if (sandbox.IsSet)
            JudgeAbsence(deployment, memory, cpus, findings);
    }

    static void JudgeAbsence(Deployment deployment, Setting memory, Setting cpus, Findings findings)
    {
        bool noMemory = deployment.IsMissing(memory);
        bool noCpus = deployment.IsMissing(cpus);
        if (!noMemory && !noCpus)
            return;
        findings.Add(
            (noMemory ? memory : cpus).Location,
            new Message(
                noMemory && noCpus ? "The sandbox's memory_mb is not set, nor is cpus." : $"The sandbox's {(noMemory ? "memory_mb" : "cpus")} is not set.",
                $"Every container gets {(noMemory ? "512 MiB" : "one CPU")}{(noMemory && noCpus ? " and one CPU" : "")}.",
                $"Write what the agents' commands need, so that the {(noMemory && noCpus ? "limits are" : "limit is")} a decision."),
            Severity.Info,
            (noMemory ? memory : cpus).Path);
    }

    static Message? JudgeMemory(long megabytes) => megabytes switch
    {
        <= 0 => new Message("This memory limit is ignored: it is not above zero.", "The gateway limits every container to 512 MiB instead.", "Write 512, or what the commands need, in MiB."),
        < LeastMemory => new Message("This memory limit is below the 6 MiB that Docker asks for.", "Docker refuses to start the container, so no command of an agent runs.", "Write 512, or what the commands need, in MiB."),
        >= ImplausibleMemory => new Message("This memory limit limits nothing: the number is in MiB.", "A container may take all memory the host has.", "Write 512, or what the commands need, in MiB."),
        _ => null,
    };

    static Message? JudgeCpus(double cpus)
    {
        const string Remedy = "Write 1.0, or how many CPUs the commands need.";
        if (double.IsNaN(cpus) || double.IsInfinity(cpus))
            return new Message("This CPU limit is no finite number.", "The gateway loads it, and from then on cannot write its configuration as JSON: the dashboard can neither show nor save it.", Remedy);
        return cpus switch
        {
            <= 0 => new Message("This CPU limit is ignored: it is not above zero.", "The gateway limits every container to one CPU instead.", Remedy),
            < LeastCpus => new Message("This CPU limit is no limit: it is below 0.05.", "The gateway rounds it to --cpus 0.0, which Docker takes for unlimited.", Remedy),
            >= ImplausibleCpus => new Message("This CPU limit counts whole CPUs, and no host has that many.", "Docker refuses to start a container with more CPUs than the host has, so no command of an agent runs.", Remedy),
            _ => null,
        };
    }
}
