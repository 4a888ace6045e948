-- What all attempts at a revision of a quiz ask with the same words: kept once, and named by number in their sheets. All
-- of a revision's texts are written at once, before its first sheet that names them, and never changed.
create table sheet_text (
    revision uuid not null,
    number integer not null,
    document text not null,
    primary key (revision, number)
);
