using GoClaw.Rules.Json5;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Settings;

/// <summary>What the author of an unknown key most likely meant. Two rules speak of it, and a setting that was meant is not missing.</summary>
/// <param name="Member">The member the advice is about: the unknown one, or one inside it.</param>
/// <param name="IsKnownMistake">Documented alias, former path, other spelling or wrong place, rather than a name nobody knows.</param>
/// <param name="Use">Where the setting belongs, as a path; null where nowhere in the file.</param>
/// <param name="Means">The setting the author had in mind, as a path.</param>
/// <param name="Target">The same as a setting, absent or not; null where nobody can say which entry of a map is meant.</param>
/// <param name="Note">What became of the key.</param>
/// <param name="Environment">The variable that holds it.</param>
public sealed record KeyAdvice(Json5Node Member, bool IsKnownMistake, string? Use, string? Means, Setting? Target, string? Note, string? Environment)
{
    static Dictionary<string, (string Parent, SchemaNode Node)?>? uniquePlaces;

    internal static KeyAdvice Of(UnknownKey unknown)
    {
        string key = unknown.Member.Key!;
        KeyAdvice? former = Former(unknown, out bool isAnyName);
        if (former is not null && !isAnyName)
            return former;
        // One key that spells out a path, as other tools take it.
        if (key.IndexOf('.') >= 0)
        {
            Setting? spelledOut = Below(unknown.Parent, key);
            return new KeyAdvice(unknown.Member, spelledOut is not null, spelledOut?.Path, spelledOut?.Path, spelledOut, null, null);
        }

        SchemaNode parent = unknown.Parent.Schema;
        string[] siblings = parent.ChildNames();
        if (Nearest.Spelling(key, siblings) is { } spelling)
            return Sibling(unknown, spelling, true);
        string? word = Nearest.Word(key, siblings);
        if (former is not null && word is null)
            return former;
        if (former is null && Elsewhere(key) is { } place && !IsBeside(unknown.Parent.Path, place) && SchemaNode.Find(place) is { } there && parent != there && CanHold(there, unknown.Member.Kind))
            return new KeyAdvice(unknown.Member, true, place, place, FromRoot(unknown.Parent, place), null, null);
        return word is not null ? Sibling(unknown, word, false) : new KeyAdvice(unknown.Member, false, null, null, null, null, null);
    }

    static KeyAdvice Sibling(UnknownKey unknown, string name, bool isKnownMistake)
    {
        string path = unknown.Parent.Path.Length == 0 ? name : $"{unknown.Parent.Path}.{name}";
        return new KeyAdvice(unknown.Member, isKnownMistake, path, path, unknown.Parent.Find(name), null, null);
    }

    /// <param name="isAnyName">The former path fits whatever the key is called.</param>
    static KeyAdvice? Former(UnknownKey unknown, out bool isAnyName)
    {
        Json5Node member = unknown.Member;
        isAnyName = false;
        if (unknown.Parent.Names(FormerPath.MostNames) is not { } outer)
            return null;
        // One key may spell out a path.
        string[] path = [.. outer, .. member.Key!.Split('.')];
        // What is known of a path inside says more than what is known of the whole.
        if (member.Kind == NodeKind.Object)
        {
            foreach (Json5Node inner in member.Children)
            {
                string[] below = [.. path, inner.Key!];
                if (FormerPath.List.FirstOrDefault(f => f.Use is not null && f.Matches(below)) is { } deeper)
                    return Advice(inner, deeper);
            }
        }

        FormerPath? former = FormerPath.List.FirstOrDefault(f => f.Path.IndexOf('*') < 0 && f.Matches(path))
            ?? FormerPath.List.FirstOrDefault(f => f.Matches(path) && (f.Type != "object" || member.Kind == NodeKind.Object));
        isAnyName = former?.Path.EndsWith(".*", StringComparison.Ordinal) == true;
        return former is { Type: null or "object" } ? Advice(member, former) : null;

        KeyAdvice Advice(Json5Node node, FormerPath f) => new(
            node,
            true,
            f.Use?.EndsWith(".*", StringComparison.Ordinal) == true ? f.Use.Substring(0, f.Use.Length - 2) + Setting.Entry(node.Key!) : f.Use,
            f.Means,
            f.Means is { } means && means.IndexOf('*') < 0 ? FromRoot(unknown.Parent, means) : null,
            f.Note,
            f.Environment);
    }

    static Setting? FromRoot(Setting setting, string path)
    {
        while (setting.Parent is not null)
            setting = setting.Parent;
        return Below(setting, path);
    }

    static Setting? Below(Setting setting, string path)
    {
        Setting? found = setting;
        foreach (string name in path.Split('.'))
            found = found?.Find(name);
        return found;
    }

    /// <summary>A key of the right name whose value is of another shape was meant for something else.</summary>
    static bool CanHold(SchemaNode schema, NodeKind kind) => schema.Type switch
    {
        SettingType.Struct or SettingType.Map => kind is NodeKind.Object or NodeKind.Null,
        SettingType.Array or SettingType.StrictArray => kind is NodeKind.Array or NodeKind.Null,
        _ => kind is not (NodeKind.Object or NodeKind.Array),
    };

    /// <summary>In a sibling of where it stands: another channel, another provider. What its author meant is here, under another name.</summary>
    static bool IsBeside(string parent, string place)
    {
        string[] here = parent.Split('.');
        string[] there = place.Split('.');
        int shared = here.Zip(there, (a, b) => a == b).TakeWhile(isSame => isSame).Count();
        return shared > 0 && shared < here.Length && shared < there.Length - 1;
    }

    /// <summary>The only place of the schema where a key of this name belongs, outside maps and lists, however its words are joined.</summary>
    static string? Elsewhere(string key)
    {
        if (uniquePlaces is null)
        {
            Dictionary<string, (string, SchemaNode)?> places = [];
            Stack<(SchemaNode Node, string Path)> work = new([(SchemaNode.Root, "")]);
            while (work.Count > 0)
            {
                (SchemaNode node, string path) = work.Pop();
                for (int i = 0; i < node.ChildCount; i++)
                {
                    SchemaNode child = node.Child(i);
                    string folded = Join(child.Name);
                    places[folded] = places.ContainsKey(folded) ? null : (path, child);
                    if (child.ChildCount > 0)
                        work.Push((child, PathOf(path, child)));
                }
            }

            uniquePlaces = places;
        }

        return uniquePlaces.TryGetValue(Join(key), out (string Parent, SchemaNode Node)? place) && place is var (parent, found) ? PathOf(parent, found) : null;

        static string PathOf(string path, SchemaNode child) => path.Length == 0 ? child.Name : $"{path}.{child.Name}";
    }

    static string Join(string key) => SchemaNode.Fold(key).Replace("_", "").Replace("-", "");
}
