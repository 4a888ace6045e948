-- What was chosen, as the author's ids with a space between them: by it options are counted without reading each attempt's
-- sheet. Null where a mark is older than this column.
alter table attempt_mark add column chosen varchar(1000);
