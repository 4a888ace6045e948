-- What the columns of files of people were last said to hold, by heading in small letters.
create table import_heading (
    heading varchar(500) primary key,
    field varchar(40) not null
);
