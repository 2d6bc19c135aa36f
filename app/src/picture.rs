//! A picture that somebody brings: read within limits, turned upright, and written anew from its pixels alone.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

/// Bytes of a picture that is brought at most.
pub const LARGEST: usize = 6 * 1024 * 1024;
/// Pixels of one at most: 24 million.
const MOST_PIXELS: u64 = 24_000_000;
/// Bytes that reading one may take.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// The longer side of what is kept: more is only weight on a weak link.
const LONGEST_SIDE: u32 = 1_600;
const QUALITY: u8 = 82;

/// Why bytes are no picture that can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unshown {
    /// Neither PNG nor JPEG nor WebP, or broken.
    Kind,
    /// Too many bytes or pixels.
    Large,
}

impl Unshown {
    /// The word for translation keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Large => "large",
        }
    }
}

/// The picture as it is kept, with the ending of its file's name: the same format, nothing in it but pixels.
pub fn anew(bytes: &[u8]) -> Result<(Vec<u8>, &'static str), Unshown> {
    if bytes.len() > LARGEST {
        return Err(Unshown::Large);
    }
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| Unshown::Kind)?;
    let (format, ending) = match reader.format() {
        Some(ImageFormat::Png) => (ImageFormat::Png, "png"),
        Some(ImageFormat::Jpeg) => (ImageFormat::Jpeg, "jpg"),
        Some(ImageFormat::WebP) => (ImageFormat::WebP, "webp"),
        _ => return Err(Unshown::Kind),
    };
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| wrong(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Unshown::Large);
    }
    // How the camera was held stands beside the pixels, and what stands there is not kept.
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| wrong(&error))?;
    picture.apply_orientation(turned);
    if picture.width().max(picture.height()) > LONGEST_SIDE {
        picture = picture.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::Triangle);
    }
    let mut kept = Vec::new();
    let written = if format == ImageFormat::Jpeg {
        JpegEncoder::new_with_quality(&mut kept, QUALITY).encode_image(&picture.to_rgb8())
    } else if picture.color().has_alpha() {
        DynamicImage::from(picture.to_rgba8()).write_to(&mut Cursor::new(&mut kept), format)
    } else {
        DynamicImage::from(picture.to_rgb8()).write_to(&mut Cursor::new(&mut kept), format)
    };
    written.map_err(|error| wrong(&error))?;
    Ok((kept, ending))
}

fn wrong(error: &image::ImageError) -> Unshown {
    match error {
        image::ImageError::Limits(_) => Unshown::Large,
        _ => Unshown::Kind,
    }
}

#[cfg(test)]
mod tests {
    use image::RgbImage;

    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let picture = RgbImage::from_fn(width, height, |x, y| {
            image::Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 7])
        });
        let mut bytes = Vec::new();
        DynamicImage::from(picture)
            .write_to(&mut Cursor::new(&mut bytes), format)
            .expect("written");
        bytes
    }

    /// A photograph taken with the camera on its side, with a word in its metadata.
    fn photograph() -> Vec<u8> {
        let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
        // Orientation (0x0112), one short: 6, turned by a quarter.
        exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
        exif.extend(b"a place nobody must learn");
        let length = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
        let plain = picture(40, 20, ImageFormat::Jpeg);
        [&plain[..2], &[0xff, 0xe1], &length, &exif, &plain[2..]].concat()
    }

    #[test]
    fn nothing_is_kept_of_a_photograph_but_its_pixels_upright() {
        let brought = photograph();
        let (kept, ending) = anew(&brought).expect("a picture");
        let has = |bytes: &[u8]| bytes.windows(8).any(|part| part == b"a place ");
        assert!(has(&brought) && !has(&kept) && !kept.windows(4).any(|part| part == b"Exif"));
        let read = image::load_from_memory(&kept).expect("a picture");
        assert_eq!((ending, read.width(), read.height()), ("jpg", 20, 40));
    }

    #[test]
    fn each_kind_stays_what_it_is_and_no_side_is_longer_than_a_phone_needs() {
        for (format, ending) in [
            (ImageFormat::Png, "png"),
            (ImageFormat::Jpeg, "jpg"),
            (ImageFormat::WebP, "webp"),
        ] {
            let (kept, named) = anew(&picture(3_200, 100, format)).expect("a picture");
            let read = image::load_from_memory_with_format(&kept, format).expect("a picture");
            assert_eq!((named, read.width(), read.height()), (ending, 1_600, 50));
        }
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused_before_it_takes_memory() {
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        assert_eq!(anew(svg), Err(Unshown::Kind));
        assert_eq!(anew(b"GIF89a\x01\0\x01\0"), Err(Unshown::Kind));
        assert_eq!(anew(&picture(20, 20, ImageFormat::Png)[..60]), Err(Unshown::Kind));
        assert_eq!(anew(&vec![0; LARGEST + 1]), Err(Unshown::Large));
        // A few bytes that promise 60,000 by 60,000 pixels.
        let mut bomb = picture(20, 20, ImageFormat::Png);
        bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
        let mut sum = 0xffff_ffff_u32;
        for byte in &bomb[12..29] {
            sum ^= u32::from(*byte);
            for _ in 0..8 {
                sum = if sum & 1 == 1 {
                    (sum >> 1) ^ 0xedb8_8320
                } else {
                    sum >> 1
                };
            }
        }
        bomb[29..33].copy_from_slice(&(!sum).to_be_bytes());
        assert_eq!(anew(&bomb), Err(Unshown::Large));
    }
}
