using GoClaw.Rules.Text;

namespace GoClaw.Rules.Tests.Text;

public sealed class HostPathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("//", "/")]
    [InlineData("/.", "/")]
    [InlineData("/..", "/")]
    [InlineData("/srv/../etc/", "/etc")]
    [InlineData("/etc/./goclaw//templates/", "/etc/goclaw/templates")]
    [InlineData("~", "~")]
    [InlineData("~/", "~")]
    [InlineData("~/.", "~")]
    [InlineData("~/x/..", "~")]
    [InlineData("~alice/x", "~")]
    [InlineData("~/.goclaw/workspace", "~/.goclaw/workspace")]
    [InlineData("~/..", "/home")]
    [InlineData("~/../..", "/")]
    [InlineData("/root", "~")]
    [InlineData("/root/.goclaw/", "~/.goclaw")]
    [InlineData("/rootfs", "/rootfs")]
    [InlineData("/home", "/home")]
    [InlineData("/home/", "/home")]
    [InlineData("/home/alice", "~")]
    [InlineData("/home/alice/projects/x", "~/projects/x")]
    [InlineData("/home/shared", "/home/shared")]
    [InlineData("/home/shared/x", "/home/shared/x")]
    [InlineData("/Users/alice", "~")]
    [InlineData("C:\\", "c:/")]
    [InlineData("C:", "c:/")]
    [InlineData("D:/Projects", "d:/projects")]
    [InlineData("C:\\Users\\Alice\\", "~")]
    [InlineData("C:\\Users\\..", "c:/")]
    [InlineData("", ".")]
    [InlineData("./", ".")]
    [InlineData("./data", "data")]
    [InlineData("data/..", ".")]
    [InlineData("../..", "../..")]
    [InlineData("$HOME/x", "$HOME/x")]
    public void A_path_has_one_spelling(string path, string expected)
    {
        Assert.Equal(expected, HostPath.Normalize(path));
        Assert.Equal(expected, HostPath.Normalize(expected));
    }

    [Theory]
    [InlineData("/", "/etc", true)]
    [InlineData("/", "~", true)]
    [InlineData("/etc", "/etc", true)]
    [InlineData("/var", "/var/run", true)]
    [InlineData("~", "~/.goclaw/data", true)]
    [InlineData(".", "data", true)]
    [InlineData("c:/", "c:/users", true)]
    [InlineData("/etc", "/etcetera", false)]
    [InlineData("/etc/goclaw", "/etc", false)]
    [InlineData("/", "data", false)]
    [InlineData("/", "c:/users", false)]
    [InlineData(".", "/etc", false)]
    [InlineData(".", "~", false)]
    [InlineData(".", "..", false)]
    [InlineData(".", "c:/", false)]
    [InlineData("~/.goclaw/workspace", "~/.goclaw/data", false)]
    public void One_directory_lies_in_another(string outer, string inner, bool expected) => Assert.Equal(expected, HostPath.Contains(outer, inner));
}
