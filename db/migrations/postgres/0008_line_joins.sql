CREATE TABLE "line_joins" (
	"camp_id" text NOT NULL,
	"song_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"line_id" text NOT NULL,
	"text" text NOT NULL,
	"authors" text NOT NULL,
	CONSTRAINT "line_joins_camp_id_song_id_revision_line_id_pk" PRIMARY KEY("camp_id","song_id","revision","line_id")
);
--> statement-breakpoint
ALTER TABLE "line_joins" ADD CONSTRAINT "line_joins_camp_id_song_id_songs_camp_id_id_fk" FOREIGN KEY ("camp_id","song_id") REFERENCES "public"."songs"("camp_id","id") ON DELETE no action ON UPDATE no action;