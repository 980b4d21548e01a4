class SandboxOptions
{
    public string Mode { get; set; } = "non-main";
}

class GoClawOptions
{
    public SandboxOptions Sandbox { get; set; } = new();
}

static class Settings
{
    static readonly GoClawOptions[] All =
    [
        new() { Sandbox = new() { Mode = "off" } }, // off for now
        new() { Sandbox = new() { Mode = @"off" } },
        new() { Sandbox = new() { Mode = """off""" } },
        new() { Sandbox = new() { Mode = $"off" } },
        new() { Sandbox = new() { Mode = ("o" + "ff") } },
        new() { Sandbox = new() { Mode = """
            off
            """ } },
    ];
}
