using Hearsay.Articles;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Inputs;

/// <summary>Reads the input of a command on several threads, names what is refused, and counts both.</summary>
internal sealed class CoverageReader(Terminal terminal, InputChoice input, string verb)
{
    /// <summary>How many articles were read.</summary>
    public int Read { get; private set; }

    /// <summary>How many inputs were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>The exit status that this reading asks for.</summary>
    public int Status => ExitStatus.Of(Read, Refused);

    /// <summary>Whether progress may be drawn; not while the command writes to the same terminal.</summary>
    public bool ShowsProgress { get; init; } = true;

    /// <summary>Every article with what <paramref name="work"/> makes of it, in order of the input. Refused inputs are told at once and left out.</summary>
    /// <param name="work">Done on several threads at once.</param>
    /// <param name="cancellationToken">Stops between two articles.</param>
    public IEnumerable<TResult> Select<TResult>(Func<Article, TResult> work, CancellationToken cancellationToken) =>
        ReadAll(work, cancellationToken).Where(done => done.Reading.Article is not null).Select(done => done.Result!);

    /// <summary>Every article and every refusal, in order of the input.</summary>
    public IEnumerable<ArticleReading> ReadAll(CancellationToken cancellationToken) =>
        ReadAll(_ => false, cancellationToken).Select(done => done.Reading);

    private IEnumerable<(ArticleReading Reading, TResult? Result)> ReadAll<TResult>(Func<Article, TResult> work, CancellationToken cancellationToken)
    {
        var reader = new ArticleReader(input.Reading);
        var files = FindFiles(reader);
        var units = new InputUnits(reader, terminal.OpenInput, cancellationToken).Of(files);
        using var progress = new ProgressLine(terminal, verb, InputUnits.SizeOf(files), ShowsProgress);

        // A copy of an article in a later file is known only in order: the work on it is thrown away.
        var (last, bytes) = (default((ArticleReading Reading, TResult? Result)), 0L);
        foreach (var reading in ArticleReader.WithoutDuplicates(Done()))
        {
            progress.Advance(reading.Article is null ? 0 : 1, bytes);
            bytes = 0;
            Count(reading, progress);
            yield return (reading, reading.Article is null ? default : last.Result);
        }

        if (Read + Refused == 0) terminal.Tell("There is nothing to read here: no file was found that is not hidden.");

        IEnumerable<ArticleReading> Done()
        {
            var done = InOrder.Select(units, input.Threads, unit => (unit.Bytes, Results: unit.Read().Select(Work).ToList()), cancellationToken);
            foreach (var unit in done)
            {
                bytes += unit.Bytes;
                foreach (var result in unit.Results)
                {
                    last = result;
                    yield return result.Reading;
                }
            }
        }

        (ArticleReading Reading, TResult? Result) Work(ArticleReading reading) =>
            (reading, reading.Article is { } article ? work(article) : default);
    }

    private IReadOnlyList<InputFile> FindFiles(ArticleReader reader)
    {
        var files = reader.FindFiles(input.Paths);

        // Of two files with one article the first is kept: which one that is must not depend on how they were listed.
        return input.KeepsOrder ? files : [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private void Count(ArticleReading reading, ProgressLine progress)
    {
        if (reading.Rejection is not { } rejection)
        {
            Read++;
            return;
        }

        Refused++;
        progress.Clear();
        terminal.Tell(rejection.Message.Contains(rejection.Path, StringComparison.Ordinal) ? $"{rejection.Message} ({rejection.Code.ToCode()})" : rejection.ToString());
    }
}
