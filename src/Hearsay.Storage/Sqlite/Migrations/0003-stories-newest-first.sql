-- The list of stories begins with the newest, however many there are.
CREATE INDEX stories_newest_first ON stories (coalesce(last_day, '') DESC, id);
