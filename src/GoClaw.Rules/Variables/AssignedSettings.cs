using System.Globalization;
using System.Text;
using GoClaw.Rules.Schema;
using GoClaw.Rules.Text;

namespace GoClaw.Rules.Variables;

/// <summary>
/// Writes the settings that variables decide as a configuration of its own, so that every rule on a setting judges the variable as well. What
/// the gateway ignores sets nothing. The way back leads to the values.
/// </summary>
sealed class AssignedSettings
{
    readonly StringBuilder json = new();
    readonly List<MappedText.Segment> segments = [];
    readonly List<(TextSpan Json, MappedText Text, TextSpan Part, bool IsElement)> written = [];

    /// <summary>Null where no variable decides a setting. Of a variable that is set twice the last counts.</summary>
    public static Source? Write(Source outer, IReadOnlyList<Assignment> assignments)
    {
        Section root = new("");
        foreach (Assignment assignment in assignments)
        {
            if (assignment.Variable?.Path is { } path && IsSetting(assignment))
                root.Put(path.Split('.'), assignment);
        }

        if (root.First is null)
            return null;
        AssignedSettings writer = new();
        writer.Write(root);
        return new Source(outer, new MappedText(writer.json.ToString(), writer.segments), writer.ToOuter);
    }

    /// <summary>The gateway takes the value, and nobody else replaces it before.</summary>
    static bool IsSetting(Assignment assignment) => SchemaNode.Find(assignment.Variable!.Path!)!.Value.Type switch
    {
        SettingType.String => assignment.Value is { Value: var text } && !string.IsNullOrWhiteSpace(text) && (assignment.Text is null || assignment.Literal is not null),
        SettingType.Array => assignment.Literal is { } list && list.Any(c => c != ',' && !char.IsWhiteSpace(c)),
        SettingType.Boolean => assignment.Literal is not null,
        _ => assignment.Literal is { } number && VariableValue.Number(assignment.Variable, number) is not null,
    };

    void Write(Section section)
    {
        TextSpan place = section.First!.NameLocation.Span;
        if (section.Value is { } assignment)
        {
            WriteValue(assignment);
            return;
        }

        string separator = "{";
        foreach (Section child in section.Children)
        {
            Frame($"{separator}\"{child.Name}\":", child.First!.NameLocation.Span);
            Write(child);
            separator = ",";
        }

        Frame("}", place);
    }

    void WriteValue(Assignment assignment)
    {
        MappedText value = assignment.Value!;
        TextSpan all = new(0, value.Value.Length);
        switch (SchemaNode.Find(assignment.Variable!.Path!)!.Value.Type)
        {
            case SettingType.String:
                WriteText(value, all, isElement: false);
                break;
            case SettingType.Array:
                WriteList(value);
                break;
            case SettingType.Boolean:
                WriteWhole(VariableValue.IsOn(assignment.Variable, value.Value) ? "true" : "false", value, all);
                break;
            default:
                double number = VariableValue.Number(assignment.Variable, value.Value)!.Value;
                WriteWhole(number.ToString("R", CultureInfo.InvariantCulture), value, all);
                break;
        }
    }

    void WriteList(MappedText value)
    {
        TextSpan whole = value.ToSource(new TextSpan(0, value.Value.Length));
        string separator = "[";
        foreach (TextSpan item in VariableValue.Items(value.Value))
        {
            Frame(separator, whole);
            WriteText(value, item, isElement: true);
            separator = ",";
        }

        Frame("]", whole);
    }

    void WriteWhole(string text, MappedText value, TextSpan part)
    {
        written.Add((new TextSpan(json.Length, text.Length), value, part, false));
        Frame(text, value.ToSource(part));
    }

    void WriteText(MappedText value, TextSpan part, bool isElement)
    {
        int start = json.Length;
        TextSpan place = value.ToSource(part);
        Frame("\"", new TextSpan(place.Start, 0));
        for (int at = part.Start; at < part.End;)
        {
            int plain = at;
            while (at < part.End && value.Value[at] is >= ' ' and not ('"' or '\\'))
                at++;
            segments.AddRange(value.Slice(TextSpan.FromBounds(plain, at), json.Length));
            json.Append(value.Value, plain, at - plain);
            if (at == part.End)
                break;
            Frame($"\\u{(int)value.Value[at]:x4}", value.ToSource(new TextSpan(at, 1)));
            at++;
        }

        Frame("\"", new TextSpan(place.End, 0));
        written.Add((TextSpan.FromBounds(start, json.Length), value, part, isElement));
    }

    void Frame(string text, TextSpan place)
    {
        segments.Add(new MappedText.Segment(json.Length, text.Length, place, IsOpaque: true));
        json.Append(text);
    }

    /// <summary>A value goes back as the text that the variable would have to hold.</summary>
    TextEdit? ToOuter(TextEdit edit)
    {
        (TextSpan place, MappedText? text, TextSpan part, bool isElement) = written.Find(value => value.Json == edit.Span);
        if (text is null || place.IsEmpty)
            return null;
        bool isQuoted = edit.NewText.Length > 1 && edit.NewText[0] is '"' or '\'';
        string value = isQuoted ? edit.NewText.Substring(1, edit.NewText.Length - 2) : edit.NewText;
        if (!Assignment.IsWritable(value) || (isElement && value.IndexOf(',') >= 0) || text.ToEditableSource(part) is not { } span)
            return null;
        return new TextEdit(span, value);
    }

    /// <summary>What is written of a section, in order.</summary>
    sealed class Section(string name)
    {
        public string Name => name;

        public List<Section> Children { get; } = [];

        public Assignment? Value { get; private set; }

        /// <summary>The first assignment in here.</summary>
        public Assignment? First { get; private set; }

        public void Put(string[] path, Assignment assignment)
        {
            Section at = this;
            foreach (string part in path)
            {
                at.First ??= assignment;
                Section? next = at.Children.Find(child => child.Name == part);
                if (next is null)
                    at.Children.Add(next = new Section(part));
                at = next;
            }

            at.First ??= assignment;
            at.Value = assignment;
        }
    }
}
