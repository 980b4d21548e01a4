using GoClaw.Rules.Shell;

namespace GoClaw.Rules.Tests.Shell;

/// <summary>Which commands fetch code at start, and whether it is always the same code.</summary>
public sealed class FetchedPackageTests
{
    [Theory]
    [InlineData("npx -y pkg", "npx pkg")]
    [InlineData("/usr/local/bin/npx --yes @scope/pkg /data", "npx @scope/pkg")]
    [InlineData("npx.cmd pkg@latest", "npx pkg@latest")]
    [InlineData("npx -y pkg@1", "npx pkg@1")]
    [InlineData("npx -y @scope/pkg@^1.2.3", "npx @scope/pkg@^1.2.3")]
    [InlineData("npx -y pkg@1.2.x", "npx pkg@1.2.x")]
    [InlineData("npx -y -p @scope/pkg run-it", "npx @scope/pkg")]
    [InlineData("npx --package=@scope/pkg --yes run-it", "npx @scope/pkg")]
    [InlineData("npx --registry https://registry.example -y pkg", "npx pkg")]
    [InlineData("npx -y github:me/repo", "npx github:me/repo")]
    [InlineData("npx -y github:me/repo#v1.2.3", "npx github:me/repo#v1.2.3")]
    [InlineData("npm exec -y -- pkg", "npm exec pkg")]
    [InlineData("pnpm dlx pkg", "pnpm dlx pkg")]
    [InlineData("yarn dlx pkg", "yarn dlx pkg")]
    [InlineData("bunx pkg", "bunx pkg")]
    [InlineData("bun x pkg", "bun x pkg")]
    [InlineData("uvx pkg", "uvx pkg")]
    [InlineData("uvx pkg>=1.2", "uvx pkg>=1.2")]
    [InlineData("uvx --from git+https://github.com/me/repo pkg", "uvx git+https://github.com/me/repo")]
    [InlineData("uvx --from git+https://github.com/me/repo@v1.2.3 pkg", "uvx git+https://github.com/me/repo@v1.2.3")]
    [InlineData("uvx --python 3.12 pkg", "uvx pkg")]
    [InlineData("uv tool run pkg", "uv tool run pkg")]
    [InlineData("pipx run --spec pkg run-it", "pipx run pkg")]
    [InlineData("deno run -A npm:pkg", "deno run npm:pkg")]
    [InlineData("deno run -A jsr:@scope/pkg", "deno run jsr:@scope/pkg")]
    [InlineData("go run example.com/cmd/x@latest", "go run example.com/cmd/x@latest")]
    [InlineData("cmd /c npx -y pkg", "npx pkg")]
    [InlineData("env -i A=b npx -y pkg", "npx pkg")]
    [InlineData("sudo timeout 30 npx -y pkg", "npx pkg")]
    [InlineData("nice -n 10 npx -y pkg", "npx pkg")]
    [InlineData("sudo -u app -- npx -y pkg", "npx pkg")]
    [InlineData("timeout -s KILL 30 env -u A B=c npx -y pkg", "npx pkg")]
    [InlineData("tini -- xvfb-run -a npx -y pkg", "npx pkg")]
    [InlineData("pwsh -NoProfile -Command npx -y pkg", "npx pkg")]
    public void Fetched(string line, string fetched) => Assert.Equal(fetched, Show(line.Split(' ')));

    [Theory]
    [InlineData("npx -y pkg@1.2.3", "npx pkg@1.2.3")]
    [InlineData("npx @scope/pkg@1.2.3-beta.1", "npx @scope/pkg@1.2.3-beta.1")]
    [InlineData("uvx pkg==1.2", "uvx pkg==1.2")]
    [InlineData("uvx pkg[extra]==1.2.3", "uvx pkg[extra]==1.2.3")]
    [InlineData("uvx pkg@0.3.0", "uvx pkg@0.3.0")]
    [InlineData("uvx --from git+https://github.com/me/repo@0123456789abcdef0123456789abcdef01234567 pkg", "uvx git+https://github.com/me/repo@0123456789abcdef0123456789abcdef01234567")]
    [InlineData("npx -y github:me/repo#0123456789abcdef0123456789abcdef01234567", "npx github:me/repo#0123456789abcdef0123456789abcdef01234567")]
    [InlineData("deno run jsr:@scope/pkg@1.2.3/stdio", "deno run jsr:@scope/pkg@1.2.3/stdio")]
    [InlineData("go run example.com/cmd/x@v1.2.3", "go run example.com/cmd/x@v1.2.3")]
    public void Pinned(string line, string fetched) => Assert.Equal(fetched + " pinned", Show(line.Split(' ')));

    [Theory]
    [InlineData("npx")]
    [InlineData("npx tsx server.ts")]
    [InlineData("npx --no-install pkg@latest")]
    [InlineData("npx --no pkg")]
    [InlineData("npx -y ./tools/server")]
    [InlineData("npm run serve")]
    [InlineData("npm start")]
    [InlineData("pnpm exec pkg")]
    [InlineData("yarn pkg")]
    [InlineData("bun server.ts")]
    [InlineData("uvx --from ./server pkg")]
    [InlineData("uvx --offline pkg")]
    [InlineData("uv run server.py")]
    [InlineData("python -m server -y npx")]
    [InlineData("node server.js npx -y pkg")]
    [InlineData("deno run -A server.ts")]
    [InlineData("go run ./cmd/server")]
    [InlineData("bash ./start.sh -c npx")]
    [InlineData("/opt/mcp/bin/server npx -y pkg")]
    public void Not_fetched(string line) => Assert.Null(Show(line.Split(' ')));

    [Theory]
    [InlineData("npx -y pkg", "npx pkg")]
    [InlineData("cd /srv && exec npx -y 'pkg'", "npx pkg")]
    [InlineData("TOKEN=\"a b\" uvx pkg", "uvx pkg")]
    [InlineData("export A=b; uvx pkg==1.2.3", "uvx pkg==1.2.3 pinned")]
    public void Inside_a_shell(string script, string fetched)
    {
        Assert.Equal(fetched, Show(["sh", "-c", script]));
        Assert.Equal(fetched, Show(["/bin/bash", "-l", "-ec", script]));
    }

    [Fact]
    public void A_shell_that_only_speaks_of_it_fetches_nothing() => Assert.Null(Show(["sh", "-c", "echo 'npx -y pkg'; exec /opt/server"]));

    static string? Show(string[] words)
    {
        FetchedPackage? found = ShellScript.OfWords(words).Invocations.Select(FetchedPackage.Of).OfType<FetchedPackage>().FirstOrDefault();
        return found is null ? null : $"{found.Launcher} {found.Name}{(found.IsPinned ? " pinned" : "")}";
    }
}
