enum SandboxMode { Off, NonMain, All }

enum Isolation { Off, On }

class SandboxOptions
{
    public SandboxMode Mode { get; set; } = SandboxMode.NonMain;
}

class OtherSandbox
{
    public Isolation Mode { get; set; } = Isolation.On;
}

class GoClawOptions
{
    public SandboxOptions Sandbox { get; set; } = new();
}

class GoClawOther
{
    public OtherSandbox Sandbox { get; set; } = new();
}

namespace Use
{
    using static SandboxMode;

    static class Settings
    {
        static readonly GoClawOptions Qualified = new() { Sandbox = new() { Mode = SandboxMode.Off } };
        static readonly GoClawOptions Global = new() { Sandbox = new() { Mode = global::SandboxMode.Off } };
        static readonly GoClawOptions Static = new() { Sandbox = new() { Mode = Off } };
        static readonly GoClawOptions Cast = new() { Sandbox = new() { Mode = (SandboxMode)0 } };
        static readonly GoClawOther Other = new() { Sandbox = new() { Mode = Isolation.Off } };
    }
}
