using System.Collections.Generic;

static class Settings
{
    const bool Restricted = false;

    static readonly object Anonymous = new { agents = new { defaults = new { restrict_to_workspace = false } } };

    static readonly object ByName = new { agents = new { defaults = new { restrict_to_workspace = Restricted } } };

    static readonly Dictionary<string, string?> Keys = new() { ["Agents:Defaults:RestrictToWorkspace"] = "false" };

    static readonly Dictionary<string, string?> Spelt = new() { ["Agents:Defaults:RestrictToWorkspace"] = "False" };
}
