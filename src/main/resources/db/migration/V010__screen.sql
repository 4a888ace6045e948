-- Parts of the course that were changed on screen, and what the course's folder has for them.
create table screen_part (
    part varchar(130) primary key,
    changed_by uuid not null,
    changed_at timestamp with time zone not null,
    -- set while the folder has something else and nobody has chosen yet
    held_at timestamp with time zone
);

-- The folder's files of such a part: as they were when the part was last decided (BASE), and as they wait (HELD).
create table screen_file (
    part varchar(130) not null references screen_part (part),
    state varchar(10) not null,
    path varchar(700) not null,
    blob_sha256 varchar(64) not null references blob (sha256),
    primary key (part, state, path)
);
