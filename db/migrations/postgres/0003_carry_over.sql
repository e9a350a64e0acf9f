CREATE TABLE "songs_to_carry_over" (
	"camp_id" text NOT NULL,
	"song_id" text NOT NULL,
	CONSTRAINT "songs_to_carry_over_camp_id_song_id_pk" PRIMARY KEY("camp_id","song_id")
);
--> statement-breakpoint
insert into songs_to_carry_over (camp_id, song_id) select camp_id, id from songs where head_number > 0;--> statement-breakpoint
update songs set turn_since = state_since, turn = case state when 'inbox' then 'producers' when 'refining' then 'holder' when 'sent-back' then 'writers' when 'approved' then 'producers' when 'open' then 'writers' else 'nobody' end;
