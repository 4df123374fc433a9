using System.Text;

namespace Hearsay.Dossiers;

/// <summary>Reads a question set from its file, whose form <c>docs/dossiers.md</c> describes. What is wrong in it is named with its line.</summary>
public static class QuestionSetReader
{
    private const int MostBytes = 256 * 1024;
    private const int MostQuestions = 60;

    /// <summary>Reads a set.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">Where it stands, for messages; its name without the ending is the set's name.</param>
    /// <exception cref="HearsayException">The file breaks the form (<see cref="HearsayError.BrokenDossier"/>); the message names file and line.</exception>
    public static QuestionSet Read(Stream stream, string path)
    {
        var (title, terms, questions, open) = ("", new List<string>(), new List<Question>(), (QuestionBuilder?)null);
        var number = 0;
        foreach (var raw in LinesOf(stream, path))
        {
            number++;
            var line = new DossierLine(path, number, raw.Trim());
            if (line.IsEmpty) continue;

            if (line.Label is { } label)
            {
                if (open is not null) questions.Add(open.Build());
                if (questions.Count == MostQuestions) throw line.Refused($"more than {MostQuestions} questions");
                if (questions.Exists(question => question.Label.Equals(label, StringComparison.OrdinalIgnoreCase))) throw line.Refused($"a second question [{label}]");

                open = new QuestionBuilder(line, label);
                continue;
            }

            var (key, value) = line.KeyAndValue();
            if (open is not null) open.Set(line, key, value);
            else if (key == "title") title = line.Short(value);
            else if (key == "terms") terms.AddRange(line.Phrases(value));
            else throw line.Refused($"`{key}` before the first question: there `title` and `terms` may stand");
        }

        var end = new DossierLine(path, number, "");
        if (open is not null) questions.Add(open.Build());
        if (title.Length == 0) throw end.Refused("no `title:` before the first question");
        if (questions.Count == 0) throw end.Refused("no question: each begins with its label in square brackets, on a line of its own");

        return new QuestionSet(Path.GetFileNameWithoutExtension(path), title, [.. terms.Distinct(StringComparer.OrdinalIgnoreCase)], questions);
    }

    private static string[] LinesOf(Stream stream, string path)
    {
        var buffer = new byte[MostBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (length > MostBytes) throw new DossierLine(path, 1, "").Refused($"more than {MostBytes / 1024} KiB: is it a dossier?");

        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(buffer, 0, length);
            return text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        }
        catch (DecoderFallbackException)
        {
            throw new DossierLine(path, 1, "").Refused("bytes that are no UTF-8 text");
        }
    }
}
