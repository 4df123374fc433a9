using System.Globalization;

namespace Hearsay.Stories;

/// <summary>Says which story each part of a new grouping goes on with, and what has changed by it.</summary>
/// <remarks>
/// A part that holds the first article of a known story is that story. Where it holds several, it is the oldest of them, and the ids of the
/// others lead to it from now on. What holds none is a new story.
/// </remarks>
internal sealed class StorySettlement
{
    private readonly List<LiveStory> storyOf;
    private readonly Dictionary<string, LiveStory> byId;
    private readonly Func<int, string> idOf;
    private readonly Dictionary<LiveStory, List<StoryMove>> moves = [];
    private readonly HashSet<LiveStory> changed = [];

    /// <summary>Settles which story each part is.</summary>
    /// <param name="before">The stories as they were, with their articles.</param>
    /// <param name="parts">The same articles in their new groups, each in the order of its story, in order of their first.</param>
    /// <param name="storyOf">The story of each article of the stream; what is found is written here.</param>
    /// <param name="byId">Stories by their ids, present and former ones; what is found is written here.</param>
    /// <param name="settled">The number of the first article that is new.</param>
    /// <param name="idOf">The id of an article.</param>
    public StorySettlement(List<(LiveStory Story, List<int> Articles)> before, List<List<int>> parts, List<LiveStory> storyOf, Dictionary<string, LiveStory> byId, int settled, Func<int, string> idOf)
    {
        (this.storyOf, this.byId, this.idOf) = (storyOf, byId, idOf);
        var partOf = new Dictionary<int, int>();
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var article in parts[part]) partOf.Add(article, part);
        }

        var known = before.Where(one => one.Story.Id is not null).ToList();
        var heirs = known.ToLookup(one => partOf[one.Articles[0]]);
        var stories = parts.Select((_, part) => heirs[part].Select(one => one.Story).FirstOrDefault() ?? new LiveStory()).ToList();
        for (var part = 0; part < parts.Count; part++)
        {
            if (parts[part].Exists(article => article >= settled) || !stories[part].Articles.SequenceEqual(parts[part])) changed.Add(stories[part]);

            stories[part].Articles = parts[part];
            foreach (var article in parts[part]) storyOf[article] = stories[part];
        }

        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var (gone, _) in heirs[part].Skip(1)) TakeIds(stories[part], gone);
        }

        foreach (var story in stories.Where(story => story.Id is null)) Name(story);
        foreach (var (story, articles) in known) NoteMoves(story, articles.FindAll(article => article < settled));
        Changes = [.. changed.OrderBy(story => story.First).Select(story => new StoryChange(story, moves.GetValueOrDefault(story) ?? []))];
    }

    /// <summary>The stories that are new or changed, in order of their first articles.</summary>
    public IReadOnlyList<StoryChange> Changes { get; }

    private void TakeIds(LiveStory story, LiveStory gone)
    {
        story.FormerIds = [.. story.FormerIds.Append(gone.Id!).Concat(gone.FormerIds).Distinct().Order(StringComparer.Ordinal)];
        foreach (var id in story.FormerIds) byId[id] = story;
        changed.Add(story);
    }

    /// <summary>Names a new story by its first article; by the next where another story goes under that name. One that was joined to another takes its own name back.</summary>
    private void Name(LiveStory story)
    {
        var names = story.Articles.Select(article => ContentId.Of("story", idOf(article)))
            .Concat(Enumerable.Range(1, int.MaxValue - 1).Select(number => ContentId.Of("story", idOf(story.First), number.ToString(CultureInfo.InvariantCulture))));
        story.Id = names.First(name => !byId.TryGetValue(name, out var other) || other.Id != name);
        if (byId.TryGetValue(story.Id, out var former))
        {
            former.FormerIds = [.. former.FormerIds.Where(id => id != story.Id)];
            changed.Add(former);
        }

        byId[story.Id] = story;
    }

    private void NoteMoves(LiveStory story, List<int> articles)
    {
        var stays = storyOf[articles[0]];
        if (stays != story) Note(stays, new StoryMove(StoryEventKind.Joined, story.Id!, [.. articles.Where(article => storyOf[article] == stays)]));

        foreach (var left in articles.Where(article => storyOf[article] != stays).GroupBy(article => storyOf[article]))
        {
            List<int> moved = [.. left];
            var opened = left.Key.First == moved[0];
            Note(left.Key, new StoryMove(opened ? StoryEventKind.PartedFrom : StoryEventKind.Moved, stays.Id!, moved));
            if (opened) Note(stays, new StoryMove(StoryEventKind.Parted, left.Key.Id!, moved));
        }
    }

    private void Note(LiveStory story, StoryMove move)
    {
        if (!moves.TryGetValue(story, out var noted)) moves.Add(story, noted = []);
        noted.Add(move);
        changed.Add(story);
    }
}
